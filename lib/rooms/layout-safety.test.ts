import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { layouts } from "@/db/schema/venues";
import fc from "@/db/testing/properties";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { getLayout } from "@/lib/layouts/get-layout";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { getLayoutImpact } from "./layout-impact";
import { saveLayout } from "./save-layout";
import {
  type ClaimKind,
  countLost,
  listFirm,
  listMisnamed,
  listReadable,
  makeHouse,
  NOW,
} from "./testing/claimed-house";

type Edit = { what: "remove" | "rename" | "swap" | "retype" | "add"; at: number; with: number };

/** Edits that end in a sound layout: every label once. */
function edit(seats: readonly PlacedSeat[], edits: readonly Edit[]): PlacedSeat[] {
  const edited = [...seats];
  edits.forEach((change, i) => {
    const at = change.at % edited.length;
    const seat = edited[at];
    const other = edited[change.with % edited.length];
    if (!seat || !other) return;
    if (change.what === "remove" && edited.length > 1) edited.splice(at, 1);
    if (change.what === "rename") edited[at] = { ...seat, row: `N${i}`, number: `${i}` };
    if (change.what === "retype")
      edited[at] = { ...seat, type: seat.type === "premium" ? "standard" : "premium" };
    if (change.what === "add")
      edited.push({ ...seat, guid: `new-${i}`, row: `W${i}`, number: "1", x: 40 + i });
    if (change.what === "swap" && seat !== other) {
      edited[at] = { ...seat, row: other.row, number: other.number };
      edited[change.with % edited.length] = { ...other, row: seat.row, number: seat.number };
    }
  });
  return edited;
}

const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit["what"]>("remove", "rename", "swap", "retype", "add"),
    at: fc.nat(40),
    with: fc.nat(40),
  }),
  { minLength: 1, maxLength: 8 },
);
const KINDS: ClaimKind[] = ["sold", "held", "expired", "paying", "house"];
const claims = fc.uniqueArray(
  fc.record({ showtime: fc.nat(3), seat: fc.nat(19), kind: fc.constantFrom(...KINDS) }),
  { maxLength: 8, selector: ({ showtime, seat }) => `${showtime} ${seat}` },
);
const changes = fc.record({ claims, edits, move: fc.subarray([0, 1, 2, 3]) });

/**
 * Whatever is edited and claimed: nobody loses a seat, nobody can buy it a second time, every ticket goes on saying where
 * its seat is and no two can ever read alike, the untouched ones follow.
 */
const isSafe = (db: Database) =>
  fc.asyncProperty(changes, async ({ claims, edits, move }) => {
    const { fixture, ids, over } = await makeHouse(db, claims);
    const { screenId } = fixture;
    const staff = await addOwner(db, fixture.theaterId);
    const before = await getLayout(db, screenId);
    const seats = edit(before?.seats ?? [], edits);
    const firm = await listFirm(db, screenId);
    const impact = await getLayoutImpact(db, { screenId, seats, now: NOW });
    const chosen = move.map((i) => ids[i] as number);
    const input = { screenId, baseVersion: 1, seats, plan: null, now: NOW };
    const saved = await saveLayout(db, { ...input, staff, move: chosen });

    expect(await countLost(db, screenId)).toBe(0);
    expect(await listFirm(db, screenId)).toEqual(firm);
    expect(await listMisnamed(db, screenId)).toEqual([]);
    const readable = (await listReadable(db, screenId)).map(
      ([showtimeId, , name]) => `${showtimeId} ${name}`,
    );
    expect(new Set(readable).size).toBe(readable.length);
    const isStuck = impact.touched.some(
      ({ id, missing, renamed, repriced }) =>
        chosen.includes(id) && missing.length + renamed.length + repriced.length > 0,
    );
    expect(saved.ok).toBe(!isStuck);
    const rows = await db.select().from(showtimes).where(eq(showtimes.screenId, screenId));
    const versions = await db.select().from(layouts).where(eq(layouts.screenId, screenId));
    const newest = saved.ok ? versions.find(({ version }) => version === 2)?.id : undefined;
    expect(versions).toHaveLength(saved.ok ? 2 : 1);
    const touched = new Set(impact.touched.map(({ id }) => id));
    for (const { id, layoutId } of rows) {
      const follows = saved.ok && id !== over && (!touched.has(id) || chosen.includes(id));
      expect(layoutId).toBe(follows ? newest : fixture.layoutId);
    }
    for (const [showtimeId, seatId] of firm as [number, number][]) {
      const rival = { visitorId: newId(), userId: null };
      const isPaying = claims.some(
        ({ showtime, seat, kind }) =>
          ids[showtime] === showtimeId && fixture.seatIds[seat] === seatId && kind === "paying",
      );
      if (isPaying) continue;
      const taken = await holdSeats(db, { showtimeId, seatIds: [seatId], holder: rival, now: NOW });
      expect(taken).toMatchObject({ ok: false, code: "seats-taken" });
    }
  });

describe("a layout with sales", () => {
  it("can be edited in any way and nobody loses a seat, nor is one sold twice", async () => {
    await fc.assert(isSafe(openTestDatabase()), { numRuns: 80 });
  }, 120_000);

  it("without the rule in the database somebody does (twin)", async () => {
    const db = openTestDatabase();
    await db.run(sql`drop trigger showtimes_keep_claimed_seats`);
    await expect(fc.assert(isSafe(db), { numRuns: 80, endOnFailure: true })).rejects.toThrow();
  }, 120_000);
});
