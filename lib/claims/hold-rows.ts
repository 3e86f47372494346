import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { priceCards } from "@/db/schema/pricing";
import type { BookingFee } from "@/db/schema/venues";
import type { GivenHolder } from "@/lib/accounts/holder";
import { isHeldBy, isLive } from "./hold";
import { lastsUntil } from "./set-back-clock";

/** A person's live hold on a showtime; `seatIds` in the order of the layout. */
export type Hold = {
  id: string;
  showtimeId: number;
  priceCardId: number;
  /** What its seats are paid in: its card's. */
  currency: string;
  /** Charged beside the prices of that card. */
  bookingFee: BookingFee | null;
  expiresAt: number;
  seatIds: number[];
};

export const holdRows = (db: Database, now: Given<number>) =>
  db
    .select({
      id: holds.id,
      showtimeId: holds.showtimeId,
      priceCardId: holds.priceCardId,
      currency: priceCards.currency,
      bookingFee: holds.bookingFee,
      expiresAt: lastsUntil(now),
      seatId: seatClaims.seatId,
    })
    .from(holds)
    .innerJoin(priceCards, eq(priceCards.id, holds.priceCardId))
    .leftJoin(seatClaims, eq(seatClaims.holdId, holds.id))
    .$dynamic();

type Query = { showtimeId: Given<number>; holder: GivenHolder; now: Given<number> };

/** What `asHold` makes a person's live hold on a showtime of; by way of their holds, as `liveHoldOf`. */
export const liveHoldRows = (db: Database, { showtimeId, holder, now }: Query) =>
  holdRows(db, now)
    .where(and(sql`+${holds.showtimeId} = ${showtimeId}`, isLive(holds.expiresAt, now), isHeldBy(holder)))
    .orderBy(desc(holds.createdAt), asc(seatClaims.seatId));

type HoldRow = Awaited<ReturnType<typeof holdRows>>[number];

export function asHold(rows: HoldRow[]): Hold | null {
  const [first] = rows;
  if (!first) return null;
  const { seatId: _, ...hold } = first;
  const seatIds = rows.flatMap((row) => (row.id === hold.id && row.seatId !== null ? [row.seatId] : []));
  return { ...hold, seatIds };
}
