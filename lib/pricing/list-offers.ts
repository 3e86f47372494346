import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards, priceRules, prices, ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, screens, theaters } from "@/db/schema/venues";
import { seatsTaken } from "@/lib/claims/seat-counts";
import type { SeatType } from "@/lib/layouts/seat-type";
import { feeInForce } from "@/lib/scheduling/fee-in-force";
import { salesCloseAt } from "@/lib/scheduling/on-sale";
import { allIn } from "./booking-fee";
import { tableOf } from "./list-base-prices";
import { occasionOf, pricesFor } from "./price-rule";

/** What is offered of a showtime, as it is told to other programs. */
export type ShowtimeOffer = {
  currency: string;
  /** From the cheapest ticket to the dearest, all in, in minor units; null where none is priced. */
  lowMinor: number | null;
  highMinor: number | null;
  /** When it was put on sale, where that is known. */
  publishedAt: number | null;
  salesCloseAt: number;
  seats: number;
  /** Sold, or in anybody's hands. */
  taken: number;
  wheelchairSpaces: number;
};

/** From that share of seats taken on, few are left. */
const FEW = 0.85;

/** Whether there are seats, held ones counted as taken. */
export const availabilityOf = ({ taken, seats }: ShowtimeOffer): "available" | "few" | "sold-out" =>
  taken >= seats ? "sold-out" : taken >= seats * FEW ? "few" : "available";

/** By showtime; unknown ids are left out. One wait, however many they are. */
export async function listOffers(
  db: Database,
  { showtimeIds, now }: { showtimeIds: readonly number[]; now: number },
): Promise<Map<number, ShowtimeOffer>> {
  const asked = sql`(select value from json_each(${JSON.stringify(showtimeIds)}))`;
  const those = (column: "price_card_id" | "layout_id") =>
    sql`(select ${sql.raw(column)} from showtimes where id in ${asked})`;
  const [found, base, rules, seats] = await Promise.all([
    readShowtimes(db, [...showtimeIds], now),
    db
      .select({
        cardId: prices.priceCardId,
        id: ticketTypes.id,
        name: ticketTypes.name,
        note: ticketTypes.note,
        seatType: prices.seatType,
        amountMinor: prices.amountMinor,
      })
      .from(prices)
      .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
      .where(and(sql`${prices.priceCardId} in ${those("price_card_id")}`, isNull(ticketTypes.archivedAt))),
    db
      .select()
      .from(priceRules)
      .where(sql`${priceRules.priceCardId} in ${those("price_card_id")}`),
    db
      .select({ layoutId: layoutSeats.layoutId, type: layoutSeats.type, count: sql<number>`count(*)` })
      .from(layoutSeats)
      .where(sql`${layoutSeats.layoutId} in ${those("layout_id")}`)
      .groupBy(layoutSeats.layoutId, layoutSeats.type),
  ]);
  const baseOf = Map.groupBy(base, ({ cardId }) => cardId);
  const rulesOf = Map.groupBy(rules, ({ priceCardId }) => priceCardId);
  const seatsOf = Map.groupBy(seats, ({ layoutId }) => layoutId);
  return new Map(
    found.map(({ id, priceCardId, layoutId, bookingFee, currency, publishedAt, ...showtime }) => {
      const its = seatsOf.get(layoutId) ?? [];
      const count = (is: (type: SeatType) => boolean) =>
        its.reduce((sum, one) => sum + (is(one.type) ? one.count : 0), 0);
      const table = pricesFor(
        tableOf(baseOf.get(priceCardId) ?? []),
        rulesOf.get(priceCardId) ?? [],
        occasionOf(showtime),
      );
      const offer = {
        ...{ currency, ...rangeOf(allIn(table, bookingFee), new Set(its.map(({ type }) => type))) },
        ...{ publishedAt, salesCloseAt: showtime.salesCloseAt, taken: showtime.taken },
        ...{ seats: count(() => true), wheelchairSpaces: count((type) => type === "wheelchair") },
      };
      return [id, offer];
    }),
  );
}

/** What the seats that are there cost: a card may price kinds of seats that a screen has none of. */
function rangeOf(table: ReturnType<typeof allIn>, types: ReadonlySet<string>) {
  const amounts = table.flatMap(({ prices }) =>
    Object.entries(prices).flatMap(([type, amount]) => (types.has(type) ? [amount] : [])),
  );
  if (amounts.length === 0) return { lowMinor: null, highMinor: null };
  return { lowMinor: Math.min(...amounts), highMinor: Math.max(...amounts) };
}

const readShowtimes = (db: Database, showtimeIds: number[], now: number) =>
  db
    .select({
      id: showtimes.id,
      layoutId: showtimes.layoutId,
      priceCardId: showtimes.priceCardId,
      startsAt: showtimes.startsAt,
      format: showtimes.format,
      publishedAt: showtimes.publishedAt,
      salesCloseAt,
      timeZone: theaters.timeZone,
      currency: priceCards.currency,
      bookingFee: feeInForce,
      taken: seatsTaken(now),
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .where(inArray(showtimes.id, showtimeIds));
