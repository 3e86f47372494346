import type { Asked } from "@/app/api/v1/_frame/operation";
import { refuse } from "@/app/api/v1/_frame/reply";
import { getBookingByReference } from "@/lib/bookings/get-booking-by-reference";

const BOOKING_TOKEN = "booking-token";
export const bookingToken = {
  [BOOKING_TOKEN]: {
    description: "The secret of the booking, where there is no token that sells for its theater.",
    required: false,
  },
};

type Of = Pick<Asked<{ reference: string }, unknown, unknown>, "db" | "caller" | "path" | "headers">;

/** A booking by its own secret, or by a token that sells for its theater. */
export async function findBooking({ db, caller: { client }, path, headers }: Of) {
  const linkToken = headers.get(BOOKING_TOKEN);
  if (linkToken === null && !client) return refuse("booking-token-needed");
  const by = linkToken !== null ? { linkToken: linkToken.slice(0, 200) } : client;
  const found = by && (await getBookingByReference(db, { reference: path.reference, by }));
  return found ?? refuse("not-found");
}

/** Whether it is a token alone by which a booking is theirs, and not its own secret. */
export const isBySeller = ({ caller, headers }: Pick<Of, "caller" | "headers">): boolean =>
  caller.client !== null && !headers.has(BOOKING_TOKEN);
