import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, layouts, seats as seatRows } from "@/db/schema/venues";
import { isFirm, isTicketOfClaim } from "@/lib/claims/promises";
import { labelOf, type PlacedSeat } from "@/lib/layouts/placed-seat";
import { isPriced } from "@/lib/scheduling/priced-seats";
import { isToCome } from "./adopt-layout";

export type TouchedSeat = { label: string; is: "sold" | "held" | "house" };
export type RenamedSeat = TouchedSeat & { to: string };

/** A showtime to come with sold or held seats, and what a new version of its layout means for them. */
export type TouchedShowtime = {
  id: number;
  title: string;
  startsAt: number;
  version: number;
  sold: number;
  held: number;
  /** Seats that the new version lacks: while they are claimed, the showtime cannot move to it. */
  missing: TouchedSeat[];
  /** Held seats whose price would change with their type: the same. */
  repriced: TouchedSeat[];
  /** Customers' seats that would be called otherwise than they were told: the same again. */
  renamed: RenamedSeat[];
  /** Seats of the house that would: it may. */
  renamedOfHouse: RenamedSeat[];
};

export type LayoutImpact = {
  touched: TouchedShowtime[];
  /** How many showtimes to come have nothing sold or held, and follow by themselves. */
  following: number;
  /** Price cards of showtimes to come that have no price for a type of the new version. */
  unpriced: { card: string; type: string }[];
};

/** What a drawing would do to the showtimes of a screen, as things stand. */
export async function getLayoutImpact(
  db: Database,
  { screenId, seats, now }: { screenId: number; seats: readonly PlacedSeat[]; now: number },
): Promise<LayoutImpact> {
  const toCome = await db
    .select({
      id: showtimes.id,
      title: movies.title,
      startsAt: showtimes.startsAt,
      version: layouts.version,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(layouts, eq(layouts.id, showtimes.layoutId))
    .where(isToCome(screenId, now))
    .orderBy(asc(showtimes.startsAt));
  const claims = Map.groupBy(await listClaims(db, screenId, now), ({ showtimeId }) => showtimeId);
  const after = new Map(seats.map((seat) => [seat.guid, seat]));
  const touched = toCome.flatMap((showtime): TouchedShowtime[] => {
    const claimed = claims.get(showtime.id);
    if (!claimed) return [];
    const told = claimed.map(({ guid, row, number, type, isSold, isHouse }) => {
      const is = isSold ? ("sold" as const) : isHouse ? ("house" as const) : ("held" as const);
      return { label: labelOf({ row, number }), is, type, now: after.get(guid) };
    });
    const seat = ({ label, is }: (typeof told)[number]): TouchedSeat => ({ label, is });
    const renamed = told.flatMap((one) =>
      one.now && labelOf(one.now) !== one.label ? [{ ...seat(one), to: labelOf(one.now) }] : [],
    );
    return [
      {
        ...showtime,
        sold: told.filter(({ is }) => is === "sold").length,
        held: told.filter(({ is }) => is !== "sold").length,
        missing: told.filter((one) => !one.now).map(seat),
        repriced: told.filter((one) => one.is === "held" && one.now && one.now.type !== one.type).map(seat),
        renamed: renamed.filter(({ is }) => is !== "house"),
        renamedOfHouse: renamed.filter(({ is }) => is === "house"),
      },
    ];
  });
  return {
    touched,
    following: toCome.length - touched.length,
    unpriced: await listUnpriced(db, screenId, seats, now),
  };
}

const listClaims = (db: Database, screenId: number, now: number) =>
  db
    .select({
      showtimeId: showtimes.id,
      guid: seatRows.guid,
      row: sql<string>`coalesce(${tickets.rowLabel}, ${layoutSeats.rowLabel})`,
      number: sql<string>`coalesce(${tickets.seatNumber}, ${layoutSeats.number})`,
      type: layoutSeats.type,
      isSold: sql<number>`${seatClaims.bookingId} is not null`,
      isHouse: sql<number>`${holds.houseReason} is not null`,
    })
    .from(seatClaims)
    .innerJoin(showtimes, eq(showtimes.id, seatClaims.showtimeId))
    .innerJoin(holds, eq(holds.id, seatClaims.holdId))
    .innerJoin(seatRows, eq(seatRows.id, seatClaims.seatId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .leftJoin(tickets, isTicketOfClaim)
    .where(and(isToCome(screenId, now), isFirm(now)))
    .orderBy(asc(layoutSeats.ordinal));

async function listUnpriced(db: Database, screenId: number, seats: readonly PlacedSeat[], now: number) {
  const types = JSON.stringify([...new Set(seats.map(({ type }) => type))]);
  const rows = await db.values<[card: string, type: string]>(sql`
    select distinct ${priceCards.name} as card, wanted.value as type
    from ${showtimes} join ${priceCards} on ${priceCards.id} = ${showtimes.priceCardId}, json_each(${types}) as wanted
    where ${isToCome(screenId, now)} and not ${isPriced(sql`${priceCards.id}`, sql`wanted.value`)}`);
  return rows.map(([card, type]) => ({ card, type }));
}
