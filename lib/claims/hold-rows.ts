import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { priceCards } from "@/db/schema/pricing";
import { lastsUntil } from "./set-back-clock";

/** A person's live hold on a showtime; `seatIds` in the order of the layout. */
export type Hold = {
  id: string;
  showtimeId: number;
  priceCardId: number;
  /** What its seats are paid in: its card's. */
  currency: string;
  expiresAt: number;
  seatIds: number[];
};

export const holdRows = (db: Database, now: number) =>
  db
    .select({
      id: holds.id,
      showtimeId: holds.showtimeId,
      priceCardId: holds.priceCardId,
      currency: priceCards.currency,
      expiresAt: lastsUntil(now),
      seatId: seatClaims.seatId,
    })
    .from(holds)
    .innerJoin(priceCards, eq(priceCards.id, holds.priceCardId))
    .leftJoin(seatClaims, eq(seatClaims.holdId, holds.id))
    .$dynamic();

type HoldRow = Awaited<ReturnType<typeof holdRows>>[number];

export function asHold(rows: HoldRow[]): Hold | null {
  const [first] = rows;
  if (!first) return null;
  const { seatId: _, ...hold } = first;
  const seatIds = rows.flatMap((row) => (row.id === hold.id && row.seatId !== null ? [row.seatId] : []));
  return { ...hold, seatIds };
}
