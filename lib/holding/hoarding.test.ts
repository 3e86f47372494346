import { describe, expect, it } from "vitest";
import { type RoomSeats, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { PART_BITS } from "@/lib/claims/work-limits";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { holdSeats } from "./hold-seats";

const begun = Date.UTC(2026, 10, 22, 12);
const PARTY = 10;

/** The Grand of the demo: three hundred seats. */
const ROOM: RoomSeats = Array.from({ length: 300 }, (_, ordinal) => {
  const [x, y] = [ordinal % 20, Math.floor(ordinal / 20)];
  return { ordinal, rowLabel: `${y}`, number: `${x}`, x, y, type: "standard" as const };
});

type Attack = { addresses: string[][]; partiesEach: number };

/**
 * Whoever would keep as many seats as they can for an hour without buying one: every eight minutes new cookies, and other
 * seats than before. The work is counted as it is expected, and taken for done.
 */
async function hoard({ addresses, partiesEach }: Attack) {
  const db = openTestDatabase();
  const { showtimeId, seatIds } = await setScene(db, { startsAt: [begun + DAY_MS], room: ROOM });
  const working = withoutGuard(db, "work");
  const blocks = seatIds.length / PARTY;
  const sum = { requests: 0, hashes: 0, seats: [] as number[] };
  for (let round = 0; round * HOLD_TTL_MS < HOUR_MS; round++) {
    let seats = 0;
    for (const [at, from] of addresses.flatMap((address) => Array(partiesEach).fill(address)).entries()) {
      const block = (at + round * addresses.length * partiesEach + round) % blocks;
      const asked = {
        ...{ showtimeId, seatIds: seatIds.slice(block * PARTY, (block + 1) * PARTY), from },
        ...{ holder: { visitorId: newId(), userId: null }, now: begun + round * HOLD_TTL_MS },
      };
      let held = await holdSeats(db, asked);
      sum.requests++;
      if (!held.ok && held.code === "work") {
        sum.hashes += 2 ** (held.work.zeros + PART_BITS);
        sum.requests++;
        held = await holdSeats(working, asked);
      }
      if (held.ok) seats += PARTY;
    }
    sum.seats.push(seats);
  }
  return { ...sum, seats: Math.min(...sum.seats) };
}

const street = () => {
  const [network, provider] = [newId(), newId()];
  return () => [newId(), network, provider];
};
const home = street();

type Cost = Awaited<ReturnType<typeof hoard>>;

const ATTACKS: [who: string, attack: Attack, cost: Cost][] = [
  [
    "one address",
    { addresses: [street()()], partiesEach: 5 },
    { seats: 40, requests: 74, hashes: 814_153_728 },
  ],
  [
    "a block of addresses",
    { addresses: [home(), home(), home()], partiesEach: 3 },
    { seats: 60, requests: 134, hashes: 1_717_501_952 },
  ],
  [
    "thirty strangers",
    { addresses: Array.from({ length: 30 }, () => street()()), partiesEach: 1 },
    { seats: 300, requests: 405, hashes: 1_057_751_040 },
  ],
];

// told in docs/seats.md
describe("what it costs to keep seats of a screen of 300 for an hour without buying one", () => {
  it.each(ATTACKS)(
    "%s",
    async (_, attack, cost) => {
      expect(await hoard(attack)).toEqual(cost);
    },
    120_000,
  );
});
