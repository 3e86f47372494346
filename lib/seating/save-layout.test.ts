import { describe, expect, it } from "vitest";
import { makeCinema } from "@/db/testing/cinema";
import { engines } from "@/db/testing/test-database";
import { addAdmin, addOwner } from "@/lib/accounts/testing/stewards";
import { getLayout } from "@/lib/venues/get-screen";
import type { PlacedSeat } from "@/lib/venues/placed-seat";
import { adoptLayout } from "./adopt-layout";
import { getLayoutImpact } from "./layout-impact";
import { saveLayout } from "./save-layout";
import { type ClaimKind, countLost, DAY, makeHouse, NOW } from "./testing/claimed-house";

describe.each(engines)("saving a layout on %s", (_, open) => {
  const db = open();

  async function scene(kinds: ClaimKind[] = []) {
    const house = await makeHouse(
      db,
      kinds.map((kind, seat) => ({ showtime: 0, seat, kind })),
    );
    const steward = await addOwner(db, house.cinema.theaterId);
    const seats = (await getLayout(db, house.cinema.screenId))?.seats ?? [];
    const input = {
      steward,
      screenId: house.cinema.screenId,
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
    const { input, cinema } = await scene();
    const stranger = await addOwner(db, (await makeCinema(db, { startsAt: NOW + DAY })).theaterId);
    expect(await saveLayout(db, { ...input, steward: stranger })).toEqual({ ok: false, code: "not-found" });
    expect((await getLayout(db, cinema.screenId))?.version).toBe(1);
    expect(await saveLayout(db, { ...input, steward: await addAdmin(db) })).toMatchObject({ ok: true });
  });

  it("is refused with half a sofa or no seats", async () => {
    const { input, seats } = await scene();
    const half = seats.map((seat, i) => (i === 0 ? { ...seat, type: "sofa" as const } : seat));
    expect(await saveLayout(db, { ...input, seats: half })).toEqual({ ok: false, code: "unfit" });
    expect(await saveLayout(db, { ...input, seats: [] })).toEqual({ ok: false, code: "unfit" });
  });

  it("keeps a seat's identity through a swap of labels, and the showtime can be moved later", async () => {
    const { input, seats, ids, cinema } = await scene(["sold"]);
    const [first, second] = [seats[0] as PlacedSeat, seats[1] as PlacedSeat];
    const swapped = [{ ...first, number: "2" }, { ...second, number: "1" }, ...seats.slice(2)];
    const impact = await getLayoutImpact(db, { screenId: cinema.screenId, seats: swapped, now: NOW });
    expect(impact).toMatchObject({
      following: 3,
      touched: [
        { id: ids[0], sold: 1, held: 0, missing: [], renamed: [{ label: "A 1", to: "A 2", is: "sold" }] },
      ],
    });
    expect(await saveLayout(db, { ...input, seats: swapped })).toMatchObject({ ok: true });
    const { steward, screenId } = input;
    const move = { steward, screenId, showtimeId: ids[0] as number, now: NOW };
    expect(await adoptLayout(db, move)).toEqual({ ok: true, value: null });
    const after = await getLayout(db, screenId);
    expect(after?.seats.find(({ guid }) => guid === first.guid)?.number).toBe("2");
    expect(await countLost(db, screenId)).toBe(0);
  });

  it("moves no showtime whose sold seat is gone, nor one whose held seat would cost otherwise", async () => {
    const { input, seats, ids, cinema } = await scene(["sold", "held"]);
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
    expect((await getLayout(db, cinema.screenId))?.version).toBe(1);
    const { unpriced } = await getLayoutImpact(db, { screenId: cinema.screenId, seats: premium, now: NOW });
    expect(unpriced).toEqual([{ card: "Standard", type: "premium" }]);
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
