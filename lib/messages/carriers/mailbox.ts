import type { Carrier } from "./carrier";

/** Keeps messages where they are: the embedded mailbox shows the outbox itself. */
export const mailbox: Carrier = {
  name: "mailbox",
  repeatableForMs: Number.POSITIVE_INFINITY,
  hand: async () => ({ is: "kept" }),
};
