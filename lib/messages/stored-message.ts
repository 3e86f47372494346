import type { messages } from "@/db/schema/messages";

export type StoredMessage = typeof messages.$inferSelect;

/** As it may be read: a secret that lets someone in is told in the demo's open mailbox, and nowhere else. */
export const asRead = (message: StoredMessage, isOpenMailbox = false): StoredMessage => ({
  ...message,
  token: isOpenMailbox ? message.token : null,
});
