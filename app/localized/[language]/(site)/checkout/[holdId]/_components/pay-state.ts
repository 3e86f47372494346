import type { PayCode } from "@/app/localized/[language]/(site)/_components/pay-words";

export type PayState = {
  invalid?: { name: boolean; email: boolean };
  code: PayCode | null;
  /** The seats to hold instead, by id, when that mends it. */
  fix?: number[] | null;
  /** Where the link went by which a reservation is confirmed. */
  sentTo?: string;
};
