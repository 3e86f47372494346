import type { ArchiveTicketTypeCode } from "@/lib/pricing/archive-ticket-type";
import type { RetirePriceCardCode } from "@/lib/pricing/retire-price-card";
import type { SavePriceCardCode } from "@/lib/pricing/save-price-card";
import type { SaveTicketTypesCode } from "@/lib/pricing/save-ticket-types";

export const CARD_REFUSALS: Record<Exclude<SavePriceCardCode, "stale"> | "busy" | "invalid-input", string> = {
  "not-found": "This price card or its theater is not there any more.",
  "name-taken": "Another price card of this theater has this name.",
  "unknown-ticket-type": "One of the ticket types is not there any more. Load the page again.",
  "no-prices": "Give at least one price: what has none is not sold.",
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
  "invalid-input": "Something in the form could not be read. Please load the page again.",
};

export const RETIRE_REFUSALS: Record<RetirePriceCardCode | "busy" | "invalid-input", string> = {
  "not-found": CARD_REFUSALS["not-found"],
  stale: "This price card is not in force any more. Load the page again.",
  "card-in-use": "Showtimes to come are sold by this card. Give them another one first.",
  busy: CARD_REFUSALS.busy,
  "invalid-input": CARD_REFUSALS["invalid-input"],
};

export const TYPES_REFUSALS: Record<
  Exclude<SaveTicketTypesCode, "stale"> | ArchiveTicketTypeCode | "busy" | "invalid-input",
  string
> = {
  "not-found": "One of the ticket types is not there any more. Load the page again.",
  stale: "Somebody has changed the ticket types since. Load the page again.",
  "name-taken": "Two ticket types cannot have one name, archived ones included.",
  "last-one": "A theater sells one ticket type at least.",
  busy: CARD_REFUSALS.busy,
  "invalid-input": "Each ticket type has a name of up to 40 characters, and a note of up to 60.",
};
