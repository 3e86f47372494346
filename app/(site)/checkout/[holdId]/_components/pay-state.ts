import type { PayCode } from "@/app/(site)/_components/pay-words";
import { NAME_RULE } from "@/lib/words/name-rule";

export type PayState = {
  invalid?: { name: boolean; email: boolean };
  code: PayCode | null;
  /** The seats to hold instead, by id, when that mends it. */
  fix?: number[] | null;
  /** Where the link went by which a reservation is confirmed. */
  sentTo?: string;
};

export const INVALID_WORDS = {
  name: NAME_RULE,
  email: "Please give an address like ada@example.org: your tickets go there.",
};
