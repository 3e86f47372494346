import type { FixedKey } from "@/lib/i18n/t";
import type { ArchiveTicketTypeCode } from "@/lib/pricing/archive-ticket-type";
import type { RetirePriceCardCode } from "@/lib/pricing/retire-price-card";
import type { SavePriceCardCode } from "@/lib/pricing/save-price-card";
import type { SaveTicketTypesCode } from "@/lib/pricing/save-ticket-types";

export const CARD_REFUSALS = {
  "not-found": "prices.refusal.notFound",
  "name-taken": "prices.refusal.nameTaken",
  "unknown-ticket-type": "prices.refusal.unknownTicketType",
  "no-prices": "prices.refusal.noPrices",
  busy: "prices.refusal.busy",
  "invalid-input": "prices.refusal.unreadable",
} satisfies Record<Exclude<SavePriceCardCode, "stale"> | "busy" | "invalid-input", FixedKey>;

export const RETIRE_REFUSALS = {
  "not-found": CARD_REFUSALS["not-found"],
  stale: "prices.refusal.replaced",
  "card-in-use": "prices.refusal.inUse",
  busy: CARD_REFUSALS.busy,
  "invalid-input": CARD_REFUSALS["invalid-input"],
} satisfies Record<RetirePriceCardCode | "busy" | "invalid-input", FixedKey>;

export const TYPES_REFUSALS = {
  "not-found": "prices.refusal.unknownTicketType",
  stale: "prices.refusal.typesChanged",
  "name-taken": "prices.refusal.typeNameTaken",
  "last-one": "prices.refusal.lastType",
  busy: CARD_REFUSALS.busy,
  "invalid-input": "prices.refusal.typeTooLong",
} satisfies Record<
  Exclude<SaveTicketTypesCode, "stale"> | ArchiveTicketTypeCode | "busy" | "invalid-input",
  FixedKey
>;
