import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { getBlock } from "@/lib/messages/get-block";
import { getMessage } from "@/lib/messages/get-message";
import { attachedTo } from "@/lib/words/messages/attachments";
import { withLetterNotes } from "@/lib/words/messages/letter-note";
import { renderMessage } from "@/lib/words/messages/render-message";
import { Blocked } from "./_components/blocked";
import { Fate } from "./_components/fate";

export const generateMetadata = (): Metadata => ({ title: t("messages.one.title") });

/** One message as it was written, and what became of it. */
export default withMessages("app/localized/[language]/admin/messages/[id]/page.tsx", MessagePage);

async function MessagePage({ params }: PageProps<"/localized/[language]/admin/messages/[id]">) {
  await requireAdmin();
  const id = (await params).id.slice(0, 100);
  const [message, block] = await Promise.all([getMessage(database(), id), getBlock(database(), id)]);
  if (!message) return notTheirs();
  const [noted] = await withLetterNotes(database(), [message]);
  const { subject, text } = renderMessage(noted ?? message);
  const attached = attachedTo(message);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/messages" className="link">
            {t("messages.one.all")}
          </Link>
        }
        lead={<span className="break-all">{t("messages.one.to", { address: message.to })}</span>}
      >
        {subject}
      </PageTitle>
      <p className="max-w-measure whitespace-pre-wrap break-words border-line border-y py-6">{text}</p>
      {attached.length > 0 && (
        <p className="mt-4 text-ink-soft">
          {t("messages.one.attached", { files: listFacts(attached.map(({ label }) => label)) })}
        </p>
      )}
      {block && <Blocked {...block} />}
      <Fate message={message} isBlocked={block !== null} />
    </>
  );
}
