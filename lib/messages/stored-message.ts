import { LINK_MARK, type messages } from "@/db/schema/messages";

export type StoredMessage = Omit<typeof messages.$inferSelect, "link">;

const LEFT_OUT = "(The link is for its reader alone, and is not shown.)";

/** As it may be read: a link that lets someone in is shown in the demo's open mailbox, and nowhere else. */
export const asRead = (
  { link, ...message }: typeof messages.$inferSelect,
  isOpenMailbox = false,
): StoredMessage => ({
  ...message,
  body: message.body.replace(LINK_MARK, () => (isOpenMailbox && link) || LEFT_OUT),
});
