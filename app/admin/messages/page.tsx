import type { Metadata } from "next";
import { z } from "zod";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listMessages } from "@/lib/messages/list-messages";
import { MessageTable } from "./_components/message-table";

export const metadata: Metadata = { title: "Messages" };

const query = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });

/** Every message of the outbox, newest first. */
export default async function MessagesPage({ searchParams }: PageProps<"/admin/messages">) {
  await requireAdmin();
  const asked = query.parse({ page: 1, ...(await searchParams) });
  const { messages, page, pages } = await listMessages(database(), { to: null, page: asked.page });
  return (
    <>
      <PageTitle lead="What has been written to customers, newest first.">Messages</PageTitle>
      {messages.length === 0 ? (
        <Empty title="No messages">Confirmations, refunds and password links will be listed here.</Empty>
      ) : (
        <MessageTable messages={messages} />
      )}
      <Pager page={page} pageCount={pages} hrefFor={(page) => `/admin/messages?page=${page}`} />
    </>
  );
}
