import type { Transport } from "./transport";

/** Keeps messages where they are: the embedded mailbox shows the outbox itself. */
export const mailbox: Transport = {
  name: "mailbox",
  repeatableForMs: Number.POSITIVE_INFINITY,
  hand: async () => ({ is: "kept" }),
};
