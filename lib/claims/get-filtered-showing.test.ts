import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, setScene } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { getFilteredShowing } from "./get-filtered-showing";
import { HOLD_TTL_MS } from "./hold-limits";

// a morning in London, in winter
const now = Date.UTC(2026, 10, 22, 8);

describe.each(engines)("the programme of a day, by all that can be asked of it, on %s", (_, open) => {
  async function openHouse() {
    const db = open();
    const scene = await setScene(db, {
      startsAt: [2, 6, 11, 14].map((hours) => now + hours * HOUR_MS),
      theater: { strandedSeats: "allow" },
    });
    const [theater] = await db.select().from(theaters).where(eq(theaters.id, scene.theaterId));
    const [morning = 0, afternoon = 0, evening = 0, late = 0] = scene.showtimeIds;
    const set = (id: number, values: Partial<typeof showtimes.$inferInsert>) =>
      db.update(showtimes).set(values).where(eq(showtimes.id, id));
    await set(morning, { accessibility: "captions,relaxed" });
    await set(afternoon, { accessibility: "audio-description", format: "3D" });
    await set(evening, { language: "Français" });
    const nothing = { day: "today", genre: null, part: null, format: null, language: null, seats: null };
    const ask = async (asked: Partial<Parameters<typeof getFilteredShowing>[1]> = {}) =>
      getFilteredShowing(db, { now, ...nothing, accessibility: [], theater: theater?.slug ?? "", ...asked });
    const idsOf = async (asked: Parameters<typeof ask>[0]) =>
      (await ask(asked)).showtimes.map(({ id }) => id);
    return { db, scene, ask, idsOf, ids: { morning, afternoon, evening, late } };
  }

  it("knows the part of the day, format, language and access, each and together", async () => {
    const { idsOf, ids } = await openHouse();
    const { morning, afternoon, evening, late } = ids;
    expect(await idsOf({})).toEqual([morning, afternoon, evening, late]);
    expect(await idsOf({ part: "morning" })).toEqual([morning]);
    expect(await idsOf({ part: "afternoon" })).toEqual([afternoon]);
    expect(await idsOf({ part: "late" })).toEqual([late]);
    expect(await idsOf({ format: "3D" })).toEqual([afternoon]);
    expect(await idsOf({ language: "français" })).toEqual([evening]);
    expect(await idsOf({ accessibility: ["relaxed"] })).toEqual([morning]);
    expect(await idsOf({ accessibility: ["captions", "audio-description"] })).toEqual([]);
    expect(await idsOf({ part: "evening", format: "3D" })).toEqual([]);
  });

  it("offers what there is to choose, and what was chosen", async () => {
    const { ask } = await openHouse();
    const { formats, languages, accessibility } = await ask({ format: "IMAX", language: "Klingon" });
    expect(formats).toEqual(["2D", "3D", "IMAX"]);
    expect(languages).toEqual(expect.arrayContaining(["Français", "Klingon"]));
    expect(accessibility).toEqual(["captions", "audio-description", "relaxed"]);
  });

  it("leaves out and tells what no name leads to", async () => {
    const { ask } = await openHouse();
    for (const [asked, unknown] of [
      [{ day: "2026-02-31" }, "day"],
      [{ day: "2031-01-01" }, "day"],
      [{ theater: "nowhere" }, "theater"],
      [{ genre: "nothing" }, "genre"],
    ] as const) {
      const showing = await ask(asked);
      expect(showing.unknown).toEqual([unknown]);
      expect(showing.showtimes.length).toBeGreaterThan(0);
    }
  });

  it("finds seats side by side, by what is held and sold just now", async () => {
    const { db, scene, idsOf, ids } = await openHouse();
    const { morning, afternoon, evening, late } = ids;
    expect(await idsOf({ seats: 10 })).toEqual([morning, afternoon, evening, late]);
    // of rows of ten: every third seat is gone in the morning, and two are left side by side
    await hold(scene, morning, [0, 3, 6, 9, 10, 13, 16, 19]);
    await hold(scene, evening, [4]);
    await hold(scene, evening, [10, 19]);
    expect(await idsOf({ seats: 2 })).toEqual([morning, afternoon, evening, late]);
    expect(await idsOf({ seats: 3 })).toEqual([afternoon, evening, late]);
    expect(await idsOf({ seats: 8 })).toEqual([afternoon, evening, late]);
    expect(await idsOf({ seats: 9 })).toEqual([afternoon, late]);
    expect(await idsOf({ seats: 9, part: "evening" })).toEqual([]);
    const over = now + HOLD_TTL_MS + MINUTE_MS;
    expect(await idsOf({ seats: 9, now: over })).toEqual([morning, afternoon, evening, late]);

    async function hold({ seatIds }: Fixture, showtimeId: number, places: number[]) {
      const held = await holdSeats(db, {
        ...{ showtimeId, holder: { visitorId: newId(), userId: null }, now },
        seatIds: places.map((place) => seatIds[place] ?? 0),
      });
      expect(held.ok).toBe(true);
    }
  });
});
