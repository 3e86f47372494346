import type { ListedEntry } from "./list-audit-entries";
import type { Kind, Thing } from "./resolve-labels";

/** What an entry is about, by its type; of what has no name of its own, what it belongs to. */
const OBJECTS: Record<string, Kind> = {
  booking: "booking",
  genre: "genre",
  invitation: "invitation",
  layout: "screen",
  message: "message",
  movie: "movie",
  order: "order",
  payment: "payment",
  "price-card": "price-card",
  "promo-code": "promo-code",
  reservation: "reservation",
  review: "review",
  screen: "screen",
  showtime: "showtime",
  theater: "theater",
  ticket: "ticket",
  "ticket-types": "theater",
  token: "token",
  user: "user",
  voucher: "voucher",
  webhook: "webhook",
};

/** The fields of an entry's details that say which, by id. */
const FIELDS: Record<string, Kind> = {
  bookingId: "booking",
  houseSeatIds: "seat",
  into: "genre",
  layoutId: "layout",
  movieId: "movie",
  movieIds: "movie",
  paymentId: "payment",
  paymentIds: "payment",
  priceCardId: "price-card",
  promoCodeId: "promo-code",
  screenId: "screen",
  seatIds: "seat",
  showtimeId: "showtime",
  showtimesWithSalesMoved: "showtime",
  supersedes: "price-card",
  theaterId: "theater",
  theaterIds: "theater",
  ticketTypeId: "ticket-type",
  tickets: "ticket",
  userId: "user",
  voucherId: "voucher",
};

type EntryObjects = Pick<ListedEntry, "objectType" | "objectId" | "details">;

/** What an entry is about; null for what cannot be named. */
export function objectOf({ objectType, objectId }: Omit<EntryObjects, "details">): Thing | null {
  const kind = OBJECTS[objectType];
  return kind ? { kind, id: objectId } : null;
}

/** What a field's value names; null when it is no id. */
export function thingOf(field: string, value: unknown): Thing | null {
  const kind = FIELDS[field];
  if (!kind || (typeof value !== "number" && typeof value !== "string")) return null;
  return { kind, id: String(value) };
}

/** All that entries name by id: what they are about, and the fields of their details. */
export const thingsIn = (entries: readonly EntryObjects[]): Thing[] =>
  entries.flatMap((entry) => {
    const object = objectOf(entry);
    return [...(object ? [object] : []), ...inDetails("", entry.details)];
  });

function inDetails(field: string, value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap((one) => inDetails(field, one));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, one]) => inDetails(key, one));
  const thing = thingOf(field, value);
  return thing ? [thing] : [];
}
