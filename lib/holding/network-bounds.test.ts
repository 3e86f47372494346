import { describe, expect, it } from "vitest";
import { throttles } from "@/db/schema/accounts";
import { makeShowtime, type RoomSeats, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import type { Holder } from "@/lib/accounts/holder";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);
const db = openTestDatabase();
const guest = (): Holder => ({ visitorId: newId(), userId: null });

const seatsInRow = (count: number): RoomSeats =>
  Array.from({ length: count }, (_, ordinal) => {
    const [x, y] = [ordinal % 20, Math.floor(ordinal / 20)];
    return { ordinal, rowLabel: `${y}`, number: `${x}`, x, y, type: "standard" as const };
  });
const openScreen = (count: number) => setScene(db, { startsAt: [now + DAY_MS], room: seatsInRow(count) });

type Where = { showtimeId: number; seatIds: number[]; from: string[]; holder?: Holder; at?: number };
const claim = ({ holder = guest(), at = now, ...where }: Where) =>
  holdSeats(db, { ...where, holder, now: at });

/** Parties of ten, one after the other, each from where it is told. */
async function fill({ showtimeId, seatIds }: Omit<Where, "from">, from: string[][]) {
  for (const [party, address] of from.entries()) {
    const ten = seatIds.slice(party * 10, party * 10 + 10);
    expect(await claim({ showtimeId, seatIds: ten, from: address })).toMatchObject({ ok: true });
  }
}

describe("what a network may hold of a large screen", () => {
  const here = { ok: false, code: "too-many-here-from-address" };

  it("is thirty of a hundred seats for a provider, whichever its networks", async () => {
    const { showtimeId, seatIds } = await openScreen(100);
    const provider = newId();
    const from = () => [newId(), newId(), provider];
    await fill({ showtimeId, seatIds }, [from(), from(), from()]);
    const more = { showtimeId, seatIds: seatIds.slice(30, 31) };
    expect(await claim({ ...more, from: from() })).toEqual(here);
    expect(await claim({ ...more, from: [newId(), newId(), newId()] })).toMatchObject({ ok: true });
  });

  it("is forty seats for an address, however large the screen", async () => {
    const { showtimeId, seatIds } = await openScreen(400);
    const from = [newId(), newId(), newId()];
    await fill({ showtimeId, seatIds }, [from, from, from, from]);
    expect(await claim({ showtimeId, seatIds: seatIds.slice(40, 41), from })).toEqual(here);
  });

  it.each([
    ["a network", 300, 2, ([, network, provider]: string[]) => [newId(), network, provider]],
    ["a provider", 600, 3, ([, , provider]: string[]) => [newId(), newId(), provider]],
  ])("is, for %s, %i seats of all showtimes together", async (_, most, parties, neighbour) => {
    const screen = await openScreen(100);
    const home = [newId(), newId(), newId()];
    const from = () => neighbour(home) as string[];
    for (let night = 1; night <= most / (parties * 10); night++) {
      const showtimeId = await makeShowtime(db, { ...screen, startsAt: screen.startsAt + night * DAY_MS });
      await fill({ ...screen, showtimeId }, Array.from({ length: parties }, from));
    }
    const { showtimeId, seatIds } = screen;
    expect(await claim({ showtimeId, seatIds: seatIds.slice(0, 1), from: from() })).toEqual({
      ...{ ok: false, code: "too-many-from-address" },
    });
  });
});

describe("a seat that an address held three times", () => {
  async function heldThrice(times: number[]) {
    const { showtimeId, seatIds } = await openScreen(20);
    const seat = { showtimeId, seatIds: seatIds.slice(0, 1), from: [newId(), newId(), newId()] };
    const last = guest();
    for (const [round, at] of times.entries()) {
      const holder = round === 2 ? last : guest();
      expect(await claim({ ...seat, holder, at })).toMatchObject({ ok: true });
      if (round < 2) await releaseSeats(db, { ...seat, holder, now: at });
    }
    return { ...seat, last };
  }
  const rounds = [0, 1, 2].map((round) => now + round * HOLD_TTL_MS);

  it("stays with whoever holds it, asked for again", async () => {
    const { last, ...seat } = await heldThrice(rounds);
    expect(await claim({ ...seat, holder: last, at: now + 2 * HOLD_TTL_MS })).toMatchObject({ ok: true });
  });

  it("is not kept from it by a clock that ran ahead", async () => {
    const { last: holder, ...seat } = await heldThrice(rounds);
    await releaseSeats(db, { ...seat, holder, now: now + 2 * HOLD_TTL_MS });
    expect(await claim({ ...seat, at: now + 2 * HOLD_TTL_MS })).toMatchObject({ code: "held-too-often" });
    expect(await claim({ ...seat, at: now })).toMatchObject({ ok: true });
  });
});

it("a minute that a clock ahead has counted is over when the clock goes back", async () => {
  const { showtimeId, seatIds } = await openScreen(20);
  const address = newId();
  const asked = { showtimeId, seatIds: seatIds.slice(0, 1), from: [address] };
  const counted = { key: `claim:${address}`, windowStartedAt: now + MINUTE_MS, attempts: 240 };
  await db.insert(throttles).values(counted);
  expect(await claim({ ...asked, at: now + MINUTE_MS })).toMatchObject({ code: "too-fast" });
  expect(await claim(asked)).toMatchObject({ ok: true });
});
