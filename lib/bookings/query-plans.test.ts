import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { findScans, planOf, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin } from "@/lib/accounts/testing/staff";
import type { BookingFilter } from "./booking-filter";
import { findBookings } from "./find-bookings";

const now = Date.UTC(2026, 10, 22, 12);
const plain = openTestDatabase();
const { db, statements } = watchStatements(plain);
let fixture: Fixture;
let staff: StaffMember;

beforeAll(async () => {
  fixture = await makeFixture(plain, { startsAt: now });
  await makeFixture(plain, { startsAt: now });
  staff = await addAdmin(plain);
  for (const name of ["xenia marsh", ...Array.from({ length: 101 }, (_, nth) => `marsh many${nth}`)])
    await plain.run(sql`insert into bookings_search (booking_id, theater, name, email)
      values (${name}, 't1', ${name}, '')`);
});

/** What the database does for a search, step by step, where it looks at bookings or at their words. */
async function stepsOf(filter: Partial<BookingFilter>): Promise<string[]> {
  statements.clear();
  await findBookings(db, { q: "", sort: "-booked", page: 1, ...filter, staff, now });
  const plans = await Promise.all([...statements].map((each) => planOf(plain, each)));
  expect((await findScans(plain, statements)).filter(({ step }) => !/ USING /.test(step))).toEqual([]);
  return plans.flat().filter((step) => /^(?:SCAN|SEARCH) bookings.* (?:USING|VIRTUAL) /.test(step));
}

const LISTED = "SEARCH bookings USING INDEX sqlite_autoindex_bookings_1 (id=?)";
/** One row of the index of words, by its number. */
const ONE_ROW = "SCAN bookings_search VIRTUAL TABLE INDEX 0:= LEFT-JOIN";
const WORDS = expect.stringMatching(/^SCAN bookings_search_words VIRTUAL TABLE INDEX/);

it("a theater's bookings are counted and listed by an index that begins with the theater", async () => {
  expect(await stepsOf({ theaterId: fixture.theaterId })).toEqual([
    "SEARCH bookings USING COVERING INDEX bookings_theater (theater_id=?)",
    "SEARCH bookings USING INDEX bookings_theater (theater_id=?)",
    LISTED,
  ]);
});

it("without it they would be looked for among those of all (twin)", async () => {
  expect(await stepsOf({})).toEqual([
    "SCAN bookings USING COVERING INDEX bookings_created",
    "SCAN bookings USING INDEX bookings_created",
    LISTED,
  ]);
});

it("a full name is looked for by its rarest word, and nobody goes through those that share the other", async () => {
  const steps = await stepsOf({ q: "xenia marsh" });
  expect(steps).toEqual([WORDS, ONE_ROW, LISTED, LISTED]);
});

it("where all its words are common, the index of words is asked (twin)", async () => {
  const steps = await stepsOf({ q: "marsh many" });
  expect(steps).toContainEqual(expect.stringMatching(/^SCAN bookings_search VIRTUAL TABLE INDEX .*M/));
});
