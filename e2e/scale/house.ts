import { type Database, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { setScene } from "@/db/testing/fixture";
import { listFreePairs, type Pair } from "@/e2e/bench/claims";
import { type Offered, priceAll } from "@/e2e/bench/offered";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { readDrawing } from "@/lib/layouts/layout-drawing";

const HOUR_MS = 3_600_000;
/** Twenty rows of twenty. */
const ROOM = readDrawing(Array<string>(20).fill("s".repeat(20)));
const SHOWTIMES = 8;

/** A movie that every database has, with showtimes of its own. */
export const MOVIE = "the-general";

export type House = {
  db: Database;
  url: string;
  showtimeIds: number[];
  /** So many free pairs of neighbours that were not taken before. */
  takePairs: (count: number) => Pair[];
  /** The same, with what they cost. */
  takeOffered: (count: number) => Promise<Offered[]>;
};

/** A theater on a database of its own: one screen, and showtimes from tomorrow on, none of which has sold a seat. */
export async function openHouse(url: string): Promise<House> {
  const db = openDatabase(url);
  await migrate(db);
  const startsAt = Array.from({ length: SHOWTIMES }, (_, nth) => Date.now() + (24 + nth * 3) * HOUR_MS);
  const { showtimeIds } = await setScene(db, {
    ...{ room: ROOM, startsAt, movie: { slug: MOVIE } },
    // no seat between others that nobody would buy stops a sale
    theater: { strandedSeats: "allow" },
  });
  const free = await listFreePairs(db, (SHOWTIMES * ROOM.length) / 2);
  const takePairs = (count: number) => {
    const taken = free.splice(0, count);
    if (taken.length < count) throw new Error("the theater is sold out: ask for fewer sales");
    return taken;
  };
  return { db, url, showtimeIds, takePairs, takeOffered: (count) => priceAll(db, takePairs(count)) };
}

/** What another program changes the catalogue and showtimes with. */
export async function tokenOf({ db }: House): Promise<string> {
  const asked = { name: "scale", scopes: ["read", "manage"] as ("read" | "manage")[], theaterId: null };
  const made = await makeToken(db, { ...asked, days: null, staff: null, now: Date.now() });
  if (!made.ok) throw new Error(`no token was made: ${made.code}`);
  return made.value.token;
}
