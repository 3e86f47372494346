import { describe, expect, it } from "vitest";
import { prices, ticketTypes } from "@/db/schema/pricing";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase, ruledEngines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { getLayout } from "@/lib/layouts/get-layout";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { adoptLayout } from "./adopt-layout";
import { getLayoutImpact } from "./layout-impact";
import { saveLayout } from "./save-layout";
import {
  type ClaimKind,
  countLost,
  DAY,
  listMisnamed,
  listReadable,
  makeHouse,
  NOW,
} from "./testing/claimed-house";

describe.each(ruledEngines)("saving a layout on %s", (_, open) => {
  const db = open();

  async function scene(kinds: ClaimKind[] = []) {
    const house = await makeHouse(
      db,
      kinds.map((kind, seat) => ({ showtime: 0, seat, kind })),
    );
    const staff = await addOwner(db, house.fixture.theaterId);
    const seats = (await getLayout(db, house.fixture.screenId))?.seats ?? [];
    const input = {
      staff,
      screenId: house.fixture.screenId,
      baseVersion: 1,
      seats,
      plan: null,
      move: [],
      now: NOW,
    };
    return { ...house, seats, input };
  }

  it("is refused to the second of two editors", async () => {
    const { input } = await scene();
    expect(await saveLayout(db, input)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await saveLayout(db, input)).toEqual({ ok: false, code: "stale" });
    expect(await saveLayout(db, { ...input, baseVersion: 2 })).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
  });

  it("is refused to who does not run the theater, and leaves nothing behind", async () => {
    const { input, fixture } = await scene();
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: NOW + DAY })).theaterId);
    expect(await saveLayout(db, { ...input, staff: stranger })).toEqual({ ok: false, code: "not-found" });
    expect((await getLayout(db, fixture.screenId))?.version).toBe(1);
    expect(await saveLayout(db, { ...input, staff: await addAdmin(db) })).toMatchObject({ ok: true });
  });

  it("is refused with half a sofa or no seats", async () => {
    const { input, seats } = await scene();
    const half = seats.map((seat, i) => (i === 0 ? { ...seat, type: "sofa" as const } : seat));
    expect(await saveLayout(db, { ...input, seats: half })).toEqual({ ok: false, code: "unfit" });
    expect(await saveLayout(db, { ...input, seats: [] })).toEqual({ ok: false, code: "unfit" });
  });

  const swap = ([first, second, ...others]: PlacedSeat[]) =>
    first && second ? [{ ...first, number: "2" }, { ...second, number: "1" }, ...others] : [];

  it.each<ClaimKind>(["sold", "held", "paying"])(
    "leaves a showtime its version when a %s seat would be renamed, and says so before",
    async (kind) => {
      const { input, seats, ids, fixture } = await scene([kind]);
      const [staff, screenId] = [input.staff, fixture.screenId];
      const impact = await getLayoutImpact(db, { screenId, seats: swap(seats), now: NOW });
      const is = kind === "sold" ? "sold" : "held";
      expect(impact).toMatchObject({
        following: 3,
        touched: [{ id: ids[0], missing: [], renamed: [{ label: "A 1", to: "A 2", is }] }],
      });
      const move = [ids[0] as number];
      const renamed = { ok: false, code: "seat-renamed" };
      expect(await saveLayout(db, { ...input, seats: swap(seats), move })).toEqual(renamed);
      expect(await saveLayout(db, { ...input, seats: swap(seats) })).toMatchObject({ ok: true });
      const later = { staff, screenId, showtimeId: ids[0] as number, now: NOW };
      expect(await adoptLayout(db, later)).toEqual(renamed);

      // the next version calls the seat again what the ticket says
      expect(await saveLayout(db, { ...input, baseVersion: 2, seats })).toMatchObject({ ok: true });
      expect(await adoptLayout(db, later)).toEqual({ ok: true, value: null });
      expect(await listMisnamed(db, screenId)).toEqual([]);
      expect(await countLost(db, screenId)).toBe(0);
    },
  );

  it("renames the house's own seats, which are promised to nobody", async () => {
    const { input, seats, ids, fixture } = await scene(["house"]);
    const drawn = { screenId: fixture.screenId, seats: swap(seats), now: NOW };
    const [touched] = (await getLayoutImpact(db, drawn)).touched;
    expect(touched).toMatchObject({ renamed: [], renamedOfHouse: [{ label: "A 1", to: "A 2" }] });
    const move = [ids[0] as number];
    expect(await saveLayout(db, { ...input, seats: swap(seats), move })).toMatchObject({ ok: true });
    const after = await getLayout(db, fixture.screenId);
    expect(after?.seats.find(({ guid }) => guid === seats[0]?.guid)?.number).toBe("2");
    expect(await countLost(db, fixture.screenId)).toBe(0);
  });

  it("moves no showtime whose sold seat is gone, nor one whose held seat would cost otherwise", async () => {
    const { input, seats, ids, fixture } = await scene(["sold", "held"]);
    const move = [ids[0] as number];
    expect(await saveLayout(db, { ...input, seats: seats.slice(1), move })).toEqual({
      ok: false,
      code: "claimed-seat-missing",
    });
    const premium = seats.map((seat, i) => (i === 1 ? { ...seat, type: "premium" as const } : seat));
    expect(await saveLayout(db, { ...input, seats: premium, move })).toEqual({
      ok: false,
      code: "held-seat-retyped",
    });
    expect(await saveLayout(db, { ...input, move: [ids[0] as number, 999_999_999] })).toEqual({
      ok: false,
      code: "showtime-gone",
    });
    expect((await getLayout(db, fixture.screenId))?.version).toBe(1);
    const unpriced = async () =>
      (await getLayoutImpact(db, { screenId: fixture.screenId, seats: premium, now: NOW })).unpriced;
    expect(await unpriced()).toEqual([{ card: "Standard", type: "premium" }]);
    // the price of a ticket that is no longer sold is nobody's
    const { priceCardId, theaterId } = fixture;
    const [old] = await db.insert(ticketTypes).values({ theaterId, name: "Old", archivedAt: 0 }).returning();
    const price = { priceCardId, seatType: "premium" as const, amountMinor: 1 };
    await db.insert(prices).values({ ...price, ticketTypeId: old?.id ?? 0 });
    expect(await unpriced()).toHaveLength(1);
    await db.insert(prices).values({ ...price, ticketTypeId: fixture.ticketTypeId });
    expect(await unpriced()).toEqual([]);
  });

  it("takes a layout of five thousand seats", async () => {
    const { input } = await scene();
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      guid: `many-${i}`,
      zone: "",
      row: `R${Math.floor(i / 100)}`,
      number: `${i % 100}`,
      x: i % 100,
      y: Math.floor(i / 100) * 1.2,
      type: "standard" as const,
    }));
    expect(await saveLayout(db, { ...input, seats: many })).toMatchObject({ ok: true });
    const layout = await getLayout(db, input.screenId);
    expect(layout?.seats.map(({ guid }) => guid)).toEqual(many.map(({ guid }) => guid));
  });
});

it("without the condition on names a move leaves two tickets that read alike (twin)", async () => {
  const db = openTestDatabase();
  const { fixture, ids } = await makeHouse(db, [{ showtime: 0, seat: 0, kind: "sold" }]);
  const staff = await addOwner(db, fixture.theaterId);
  const seats = (await getLayout(db, fixture.screenId))?.seats ?? [];
  const swapped = seats.map((seat, i) => (i < 2 ? { ...seat, number: String(2 - i) } : seat));
  const unguarded = withoutGuard(db, "seat-renamed");
  const input = { staff, screenId: fixture.screenId, baseVersion: 1, seats: swapped, plan: null, now: NOW };
  expect(await saveLayout(unguarded, { ...input, move: [ids[0] as number] })).toMatchObject({ ok: true });
  const named = (await listReadable(db, fixture.screenId)).filter(
    ([showtimeId, , name]) => showtimeId === ids[0] && name === "A 1",
  );
  expect(named.map(([, seatId]) => seatId)).toEqual(fixture.seatIds.slice(0, 2));
});
