import type { Metadata } from "next";
import { connection } from "next/server";
import { z } from "zod";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { listMessages } from "@/lib/messages/list-messages";
import { withLetterNotes } from "@/lib/words/messages/letter-note";
import { AddressFilter } from "./_components/address-filter";
import { MailboxMessage } from "./_components/message";

export const generateMetadata = (): Metadata => ({ title: t("account.mailbox.title"), robots: "noindex" });

const query = z.object({
  to: z.string().trim().toLowerCase().min(1).max(254).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** Every message the site has written: open to all in the demo, elsewhere to admins. */
export default async function MailboxPage({ searchParams }: PageProps<"/localized/[language]/mailbox">) {
  await connection();
  if (!env.MATINEE_DEMO) await requireAdmin();
  const { to, page: asked } = query.parse({ to: null, page: 1, ...(await searchParams) });
  const { messages, page, pages } = await listMessages(database(), {
    to,
    page: asked,
    isOpenMailbox: env.MATINEE_DEMO,
  });
  const noted = await withLetterNotes(database(), messages);
  const hrefFor = (page: number) =>
    `/mailbox?${new URLSearchParams({ ...(to && { to }), page: String(page) })}`;
  return (
    <>
      <PageTitle lead={t("account.mailbox.lead")}>{t("account.mailbox.title")}</PageTitle>
      <AddressFilter to={to} />
      {messages.length === 0 ? (
        <Empty title={t("account.mailbox.none")}>
          {to ? t("account.mailbox.noneTo", { email: to }) : t("account.mailbox.noneYet")}
        </Empty>
      ) : (
        <div className="border-line border-t">
          {noted.map((message, i) => (
            <MailboxMessage key={message.id} message={message} open={i === 0 && page === 1} />
          ))}
        </div>
      )}
      <Pager page={page} pageCount={pages} hrefFor={hrefFor} />
    </>
  );
}
