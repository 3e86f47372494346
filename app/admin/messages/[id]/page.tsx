import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getMessage } from "@/lib/messages/get-message";
import { renderMessage } from "@/lib/words/messages/render-message";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { SendAgain } from "./_components/send-again";

export const metadata: Metadata = { title: "Message" };

const formatMoment = (at: number) => `${formatDay(at, "UTC")}, ${formatTime(at, "UTC")} UTC`;

/** One message as it was written, and what became of it. */
export default async function MessagePage({ params }: PageProps<"/admin/messages/[id]">) {
  await requireAdmin();
  const message = await getMessage(database(), (await params).id.slice(0, 100));
  if (!message) notFound();
  const { id, to, createdAt, deliveredAt, failure } = message;
  const { subject, text } = renderMessage(message);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/messages" className="link">
            Messages
          </Link>
        }
        lead={<span className="break-all">To {to}</span>}
      >
        {subject}
      </PageTitle>
      <p className="max-w-measure whitespace-pre-wrap break-words border-line border-y py-6">{text}</p>
      <dl className="mt-6 grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">Written</dt>
        <dd>{formatMoment(createdAt)}</dd>
        <dt className="text-ink-soft">Delivered</dt>
        <dd>{deliveredAt ? formatMoment(deliveredAt) : "Kept in the local mailbox, not sent by e-mail"}</dd>
      </dl>
      {failure && deliveredAt === null && <SendAgain messageId={id} failure={failure} />}
    </>
  );
}
