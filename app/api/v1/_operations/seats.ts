import { z } from "zod";
import { amountMinor, idInAddress, nothing } from "@/app/api/v1/_frame/fields";
import { keep } from "@/app/api/v1/_frame/kept";
import { operation, sharedRead } from "@/app/api/v1/_frame/operation";
import { ok, type Reply, refuse } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import { SEAT_TYPES } from "@/db/schema/venues";
import { getAvailability } from "@/lib/claims/get-availability";
import { listSeatStates } from "@/lib/claims/list-seat-states";
import type { SeatType } from "@/lib/layouts/seat-type";
import { allIn, type BookingFee } from "@/lib/pricing/booking-fee";
import { listPrices } from "@/lib/pricing/list-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import { getProgramShowtime } from "@/lib/scheduling/program-showtimes";

export const seat = {
  id: z.int(),
  row: z.string(),
  number: z.string(),
  type: z.enum(SEAT_TYPES),
  prices: z.record(z.string(), amountMinor).meta({
    description:
      "What a ticket costs, all in, by the id of its ticket type; those that are not sold are missing.",
  }),
};

export const prices = {
  currency: z.string(),
  ticketTypes: z.array(z.object({ id: z.int(), name: z.string(), note: z.string() })),
  bookingFee: z
    .object({ per: z.enum(["booking", "ticket"]), amountMinor })
    .nullable()
    .meta({
      description:
        "What is charged for booking: for each ticket it is in the prices, for a booking it comes on top.",
    }),
};

/** What a seat of that type costs, by ticket type. */
export const pricesOf = (table: readonly TicketTypePrices[], type: SeatType): Record<string, number> =>
  Object.fromEntries(
    table.flatMap(({ id, prices: its }) => (its[type] === undefined ? [] : [[String(id), its[type]]])),
  );

export const asTicketTypes = (table: readonly TicketTypePrices[]) =>
  table.map(({ id, name, note }) => ({ id, name, note }));

export const asFee = (fee: BookingFee | null) => fee && { per: fee.per, amountMinor: fee.amountMinor };

const seatMap = z
  .object({
    showtimeId: z.int(),
    ...prices,
    seats: z.array(z.object({ ...seat, state: z.enum(["available", "held", "sold", "blocked"]) })),
  })
  .meta({ id: "Seats" });

export const readSeats = operation({
  ...sharedRead("readSeats", "/showtimes/{id}/seats", "Showtimes"),
  summary: "Every seat of a showtime: what it costs, and whether it is to be had",
  description: "The same answer for all, in reading order. Ask again with its ETag.",
  path: z.object({ id: idInAddress }),
  query: nothing,
  answers: { 200: { description: "The seats", schema: seatMap } },
  problems: ["not-found", "showtime-cancelled"],
  run: ({ db, now, path }) =>
    keep(db, { key: `seats ${path.id}`, now }, async () => ({
      reply: await tellSeats(db, path.id, now),
      // asked first, they come free without a write
      until: (await getAvailability(db, path.id, now))?.until ?? now,
    })),
});

async function tellSeats(db: Database, showtimeId: number, now: number): Promise<Reply> {
  const showtime = await getProgramShowtime(db, { showtimeId, by: null });
  if (!showtime) return refuse("not-found");
  if (showtime.state === "cancelled") return refuse("showtime-cancelled");
  const [seats, base] = await Promise.all([
    listSeatStates(db, { showtimeId, now }),
    listPrices(db, showtime),
  ]);
  const table = allIn(base, showtime.bookingFee);
  return ok({
    ...{ showtimeId: showtime.id, currency: showtime.currency, ticketTypes: asTicketTypes(table) },
    bookingFee: asFee(showtime.bookingFee),
    seats: seats.map((one) => ({ ...one, prices: pricesOf(table, one.type) })),
  });
}
