import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit, changes } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { getManagedTheater } from "./managed";
import type { TheaterDetails } from "./theater";

const CODES = ["not-found", "stale", "slug-taken", "currency-fixed", "zone-in-use"] as const;
export type EditTheaterCode = (typeof CODES)[number];

type Input = { steward: Steward; theaterId: number; revision: number; details: TheaterDetails; now: number };

/** From the first payment on, prices and reports are in the theater's currency for good. */
const hasSold = (theaterId: number): SQL<number> => sql<number>`exists (
  select 1 from screens s join showtimes st on st.screen_id = s.id join showtime_totals t on t.showtime_id = st.id
  where s.theater_id = ${theaterId})`;

const hasAhead = (theaterId: number, now: number): SQL => sql`exists (
  select 1 from screens s join showtimes st on st.screen_id = s.id
  where s.theater_id = ${theaterId} and st.state <> 'cancelled' and st.ends_at > ${now})`;

/** Writes a theater's details, unless somebody else did since `revision` was read. */
export async function editTheater(
  db: Database,
  { steward, theaterId, revision, details, now }: Input,
): Promise<Result<null, EditTheaterCode>> {
  const before = await getManagedTheater(db, { steward, theaterId });
  if (!before) return fail("not-found");
  const { slug, currency, timeZone } = details;
  const still = (condition: SQL) =>
    sql`exists (select 1 from ${theaters} where ${theaters.id} = ${theaterId} and ${condition})`;
  const written = await write(db, [
    assertThat("not-found", manages(steward, sql`${theaterId}`)),
    assertThat("stale", still(sql`${theaters.revision} = ${revision}`)),
    assertThat(
      "slug-taken",
      sql`not exists (select 1 from ${theaters} where ${theaters.slug} = ${slug} and ${theaters.id} <> ${theaterId})`,
    ),
    assertThat(
      "currency-fixed",
      sql`${still(sql`${theaters.currency} = ${currency}`)} or not ${hasSold(theaterId)}`,
    ),
    assertThat(
      "zone-in-use",
      sql`${still(sql`${theaters.timeZone} = ${timeZone}`)} or not ${hasAhead(theaterId, now)}`,
    ),
    db
      .update(theaters)
      .set({ ...details, revision: revision + 1 })
      .where(and(eq(theaters.id, theaterId), eq(theaters.revision, revision))),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId,
        action: "theater.edited",
        objectId: theaterId,
        details: changes(before as TheaterDetails, details),
      },
      now,
    ),
  ]);
  if (written.ok) return ok(null);
  const code = CODES.find((known) => known === written.refusal);
  if (code) return fail(code);
  throw new Error(`theater not edited: ${written.refusal}`);
}

/** Whether its currency can still be chosen. */
export async function isCurrencyFixed(db: Database, theaterId: number): Promise<boolean> {
  const row = await db
    .select({ sold: hasSold(theaterId) })
    .from(theaters)
    .where(eq(theaters.id, theaterId))
    .get();
  return Boolean(row?.sold);
}
