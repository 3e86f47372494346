import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { findInstead } from "@/lib/claims/find-instead";
import { getSeating } from "@/lib/claims/get-seating";
import { CLAIM_CONSTRAINTS } from "@/lib/claims/hold";
import { newId, newReference } from "@/lib/id";
import { withInput } from "@/lib/input/with-input";
import { sumMinor } from "@/lib/money";
import { ticketLines } from "@/lib/orders/order-steps";
import { fail, ok } from "@/lib/result";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";
import { findBreach } from "@/lib/seating/breach";
import { MAX_SEATS_AT_COUNTER, type SellCode, type SellResult } from "./counter-sale";
import { priceSale } from "./price-sale";
import { type Sale, sellAtCounterInput } from "./sale";
import { saleSteps } from "./sale-steps";
import { changeOf, isPaidSo, TENDER_CONSTRAINTS, tendersOf } from "./tendered";

/** Nobody: at the counter no seat is held before it is sold. */
const NOBODY = { visitorId: "", userId: null };

/**
 * Sells seats at the counter in one batch: claims, payment, booking, tickets. Nothing is held while seats are pointed
 * at, so two tills that want the same seat meet in the claims' primary key, and one of them hears what is free nearby.
 */
export const sellAtCounter = withInput(sellAtCounterInput, act);

async function act(db: Database, sale: Sale): Promise<SellResult> {
  const { staff, showtimeId, choices, now } = sale;
  const before = await findSale(db, sale);
  if (before) return before;
  const seatIds = choices.map(({ seatId }) => seatId);
  if (seatIds.length === 0) return fail("no-seats");
  if (seatIds.length > MAX_SEATS_AT_COUNTER) return fail("too-many-seats");
  if (new Set(seatIds).size < seatIds.length) return fail("unknown-seat");
  const details = await getShowtimeToSell(db, { staff, showtimeId });
  const showtime = details && (await getSeatMapShowtime(db, showtimeId));
  if (!details || !showtime) return fail("not-found");
  const closed = whyClosed(showtime, now);
  if (closed) return fail(closed);

  const priced = await priceSale(db, showtime, sale);
  if (typeof priced === "string") return fail(priced);
  const { items } = priced;
  const totalMinor = sumMinor(items.map(({ amountMinor }) => amountMinor));
  if (totalMinor !== sale.expectedTotalMinor) return fail("price-changed");
  const { theaterId, currency } = details;
  const atTill = await tendersOf(db, sale, { totalMinor, theaterId, currency, now });
  if (typeof atTill === "string") return fail(atTill);
  const breach = await checkSeats(db, sale, seatIds);
  if (breach && !sale.isOverride) return breach;

  const lines = ticketLines(showtimeId, items);
  const sold = await listSoldSeats(db, showtime.layoutId, lines);
  if (!sold) return fail("unknown-seat");
  const booking = {
    id: newId(),
    reference: newReference(),
    linkToken: newId(),
    orderId: newId(),
    totalMinor,
  };
  const steps = saleSteps(db, {
    ...sale,
    showtime: details,
    priceCardId: showtime.priceCardId,
    booking,
    priced,
    lines,
    sold,
    atTill,
    passedOver: breach?.code ?? null,
  });
  const constraints = { "unique:holds": "not-found", ...TENDER_CONSTRAINTS, ...CLAIM_CONSTRAINTS } as const;
  const written = await write(db, constraints, steps);
  if (written.ok) return asSold(sale, booking);
  // the first click of two, when this was the second
  const again = await findSale(db, sale);
  if (again) return again;
  if (written.code !== "seats-taken") return written;
  const instead = await findInstead(db, { showtimeId, seatIds, holder: NOBODY, now });
  const taken = instead.taken.filter((id) => !sale.houseSeatIds.includes(id));
  return { ...written, ...instead, taken };
}

/** The sale of that name, when it was made before. */
async function findSale(db: Database, sale: Sale): Promise<SellResult | null> {
  const row = await db
    .select({ booking: bookings, totalMinor: orders.totalMinor })
    .from(orders)
    .innerJoin(bookings, eq(bookings.orderId, orders.id))
    .where(and(eq(orders.holdId, sale.saleId), eq(orders.soldBy, sale.staff.userId)))
    .get();
  if (!row) return null;
  const { booking, totalMinor } = row;
  const { orderId } = booking;
  const [lines, paid] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, orderId)),
    db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(sql`rowid`),
  ]);
  const isSame =
    booking.showtimeId === sale.showtimeId &&
    isPaidSo(paid, sale, totalMinor) &&
    totalMinor === sale.expectedTotalMinor &&
    lines.length === sale.choices.length &&
    sale.choices.every((choice) =>
      lines.some(
        ({ seatId, ticketTypeId }) => seatId === choice.seatId && ticketTypeId === choice.ticketTypeId,
      ),
    );
  return isSame ? asSold(sale, { ...booking, totalMinor }) : fail("sold-before");
}

function asSold(
  sale: Sale,
  {
    id,
    linkToken,
    reference,
    totalMinor,
  }: { id: string; linkToken: string; reference: string; totalMinor: number },
): SellResult {
  const voucherMinor = sale.expectedVoucherMinor ?? 0;
  const changeMinor = changeOf(sale, totalMinor);
  return ok({ bookingId: id, linkToken, reference, totalMinor, voucherMinor, changeMinor });
}

type Showtime = NonNullable<Awaited<ReturnType<typeof getSeatMapShowtime>>>;

/** Late comers are sold to as well: the counter closes with the showtime's end. */
function whyClosed({ state, endsAt }: Showtime, now: number): SellCode | null {
  if (state === "cancelled") return "showtime-cancelled";
  if (state === "draft") return "not-on-sale";
  return endsAt <= now ? "showtime-over" : null;
}

async function checkSeats(db: Database, { showtimeId, houseSeatIds, now }: Sale, seatIds: number[]) {
  const seating = await getSeating(db, { showtimeId, holder: NOBODY, now });
  if (!seating) return null;
  const { room, occupancy, policy } = seating;
  const chosen = room.seats.filter(({ id }) => seatIds.includes(id));
  const own = new Set(chosen.filter(({ id }) => houseSeatIds.includes(id)).map(({ ordinal }) => ordinal));
  const isFree = (ordinal: number) => own.has(ordinal) || occupancy.isFree(ordinal);
  const breach = findBreach(room, { isFree }, chosen, policy);
  if (!breach) return null;
  const ids = (seats: typeof chosen) => seats.map(({ id }) => id);
  return { ...fail(breach.code), seats: ids(breach.seats), fix: breach.fix && ids(breach.fix) };
}
