import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { mailTransport } from "@/lib/mail-transport";
import { listMessages } from "@/lib/messages/list-messages";
import { withParams } from "../_address";
import { TRANSPORT_WORDS } from "../_messages/words";
import { MessageFilters } from "./_components/message-filters";
import { MessageTable } from "./_components/message-table";
import { readQuery } from "./_query";

export const metadata: Metadata = { title: "Messages" };

/** Every message of the outbox, newest first. */
export default async function MessagesPage({ searchParams }: PageProps<"/admin/messages">) {
  await requireAdmin();
  const { q, state, page: asked } = readQuery(await searchParams);
  const { messages, page, pages } = await listMessages(database(), { to: null, q, state, page: asked });
  const transport = mailTransport();
  return (
    <>
      <PageTitle
        action={
          <ButtonLink href="/admin/messages/preview" variant="quiet">
            Look at each kind
          </ButtonLink>
        }
        lead={
          transport === "mailbox"
            ? "What has been written to customers, newest first. It is kept here: no mail service is set up."
            : `What has been written to customers, newest first. It is sent by ${TRANSPORT_WORDS[transport]}.`
        }
      >
        Messages
      </PageTitle>
      <MessageFilters key={withParams("", { state })} q={q} state={state} />
      {messages.length > 0 && <MessageTable messages={messages} />}
      {messages.length === 0 &&
        (q || state ? (
          <Empty title="No such messages">Search for less, or among all of them.</Empty>
        ) : (
          <Empty title="No messages">Confirmations, refunds and password links will be listed here.</Empty>
        ))}
      <Pager
        page={page}
        pageCount={pages}
        hrefFor={(page) => withParams("/admin/messages", { q, state, page: page === 1 ? null : page })}
      />
    </>
  );
}
