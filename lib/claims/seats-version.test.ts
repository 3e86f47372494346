import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { getAvailability } from "./get-availability";
import { getHold } from "./get-hold";
import { HOLD_TTL_MS } from "./hold-limits";
import { listSeatsVersions } from "./seats-version";

const START = Date.UTC(2026, 10, 22, 12);
const twoPeople = () => [newId(), newId()].map((visitorId): Holder => ({ visitorId, userId: null }));

const seats = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 });
const who = fc.integer({ min: 0, max: 1 });
const step = fc.oneof(
  fc.record({ does: fc.constantFrom("hold", "release", "take-and-release"), who, seats }),
  fc.record({ does: fc.constant("swap"), who, seats, give: seats }),
  fc.record({ does: fc.constantFrom("extend", "buy", "wait"), who }),
);
type Step = typeof step extends fc.Arbitrary<infer D> ? D : never;

/** One step of a history; answers what time it is after. */
async function act(
  db: Database,
  { people, ...fixture }: Fixture & { people: Holder[] },
  done: Step,
  now: number,
): Promise<number> {
  const by = {
    showtimeId: fixture.showtimeId,
    holder: people[done.who] ?? { visitorId: "", userId: null },
    now,
  };
  const ids = (places: number[] = []) => places.map((place) => fixture.seatIds[place] as number);
  const seatIds = ids("seats" in done ? done.seats : []);
  switch (done.does) {
    case "hold":
      await holdSeats(db, { ...by, seatIds });
      break;
    case "release":
      await releaseSeats(db, { ...by, seatIds });
      break;
    case "take-and-release":
      await holdSeats(db, { ...by, seatIds });
      await releaseSeats(db, { ...by, seatIds });
      break;
    case "swap":
      await holdSeats(db, { ...by, seatIds, give: ids("give" in done ? done.give : []) });
      break;
    case "extend":
      await extendHold(db, by);
      break;
    case "buy":
      await buy(db, fixture, by);
      break;
    default:
      return now + HOLD_TTL_MS / 2;
  }
  return now;
}

/** What a sale does to the claims. */
async function buy(db: Database, fixture: Fixture, by: Parameters<typeof getHold>[1]): Promise<void> {
  const hold = await getHold(db, by);
  if (!hold?.seatIds.length) return;
  const bookingId = await addBooking(db, fixture, { email: "ada@example.com", userId: null });
  await write(db, [
    db.update(seatClaims).set({ bookingId, expiresAt: NEVER }).where(eq(seatClaims.holdId, hold.id)),
    db.update(holds).set({ expiresAt: by.now }).where(eq(holds.id, hold.id)),
  ]);
}

/** How often a history changed the answer, or when it will change, and neither its version nor its time told. */
async function countMissed(db: Database, history: Step[]): Promise<number> {
  const fixture = { ...(await makeFixture(db, { startsAt: START + 6 * 3_600_000 })), people: twoPeople() };
  const { showtimeId } = fixture;
  let now = START;
  let known = await getAvailability(db, showtimeId, now);
  let missed = 0;
  for (const done of history) {
    now = await act(db, fixture, done, now);
    const version = (await listSeatsVersions(db, [showtimeId])).get(showtimeId);
    const answer = await getAvailability(db, showtimeId, now);
    const isTold = version !== known?.version || now >= (known?.until ?? 0);
    if (!isTold && (answer?.etag !== known?.etag || answer?.until !== known?.until)) missed++;
    expect(answer?.version).toBe(version);
    known = answer;
  }
  return missed;
}

const histories = fc.array(step, { minLength: 1, maxLength: 8 });

describe.each(engines)("the version of a showtime's seats on %s", (name, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it("differs after everything that changes the map, whatever the history", async () => {
    const property = fc.asyncProperty(histories, async (history) => {
      expect(await countMissed(db, history)).toBe(0);
    });
    await fc.assert(property, { numRuns: name === "libSQL" ? 8 : 40 });
  }, 60_000);

  it("differs when seats were released and taken again between two looks", async () => {
    const fixture = await makeFixture(db, { startsAt: START + 6 * 3_600_000 });
    const claim = { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 2), now: START };
    const version = async () => (await listSeatsVersions(db, [fixture.showtimeId])).get(fixture.showtimeId);
    const [one, other] = twoPeople().map((holder) => ({ ...claim, holder }));
    if (!one || !other) throw new Error("nobody");
    await holdSeats(db, one);
    const before = await version();
    await releaseSeats(db, one);
    await holdSeats(db, other);
    expect(await version()).not.toBe(before);
  });

  it("differs when the showtime is cancelled, and not when another's seats change", async () => {
    const [fixture, other] = [
      await makeFixture(db, { startsAt: START }),
      await makeFixture(db, { startsAt: START }),
    ];
    const versions = () => listSeatsVersions(db, [fixture.showtimeId, other.showtimeId]);
    const before = await versions();
    await db.run(sql`update showtimes set state = 'cancelled' where id = ${fixture.showtimeId}`);
    const after = await versions();
    expect(after.get(fixture.showtimeId)).not.toBe(before.get(fixture.showtimeId));
    expect(after.get(other.showtimeId)).toBe(before.get(other.showtimeId));
  });
});

it.each(["insert", "update", "delete"])(
  "without the trigger on %s a change is missed (twin)",
  async (kind) => {
    const db = openTestDatabase();
    await db.run(sql.raw(`drop trigger seat_claims_version_${kind}`));
    const wrong: Step[][] = [
      [{ does: "hold", who: 0, seats: [0] }],
      [
        { does: "hold", who: 0, seats: [0] },
        { does: "extend", who: 0 },
        { does: "buy", who: 0 },
      ],
      [
        { does: "hold", who: 0, seats: [0] },
        { does: "release", who: 0, seats: [0] },
      ],
    ];
    let missed = 0;
    for (const history of wrong) missed += await countMissed(db, history);
    expect(missed).toBeGreaterThan(0);
  },
);
