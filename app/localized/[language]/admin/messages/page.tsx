import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { mailTransport } from "@/lib/mail-transport";
import { listMessages } from "@/lib/messages/list-messages";
import { withParams } from "../_address";
import { MessageFilters } from "./_components/message-filters";
import { MessageTable } from "./_components/message-table";
import { readQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("messages.list.title") });

/** Every message of the outbox, newest first. */
export default withMessages("app/localized/[language]/admin/messages/page.tsx", MessagesPage);

async function MessagesPage({ searchParams }: PageProps<"/localized/[language]/admin/messages">) {
  await requireAdmin();
  const { q, state, page: asked } = readQuery(await searchParams);
  const { messages, page, pages } = await listMessages(database(), { to: null, q, state, page: asked });
  return (
    <>
      <PageTitle
        action={
          <ButtonLink href="/admin/messages/preview" variant="quiet">
            {t("messages.list.preview")}
          </ButtonLink>
        }
        lead={t(`messages.list.lead.${mailTransport()}`)}
      >
        {t("messages.list.title")}
      </PageTitle>
      <MessageFilters key={withParams("", { state })} q={q} state={state} />
      {messages.length > 0 && <MessageTable messages={messages} />}
      {messages.length === 0 &&
        (q || state ? (
          <Empty title={t("messages.list.noneFound")}>{t("messages.list.searchForLess")}</Empty>
        ) : (
          <Empty title={t("messages.list.none")}>{t("messages.list.noneYet")}</Empty>
        ))}
      <Pager
        page={page}
        pageCount={pages}
        hrefFor={(page) => withParams("/admin/messages", { q, state, page: page === 1 ? null : page })}
      />
    </>
  );
}
