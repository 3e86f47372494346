import { and, eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addDoorStaff } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { getDoorState } from "./get-door-state";
import { syncScans } from "./sync-scans";
import { scanOf, undoOf } from "./testing/scans";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a device's queue on %s", (_, open) => {
  const db = open();

  it("hears of every admission in a queue, whatever else is in it, and writes down what it could not read", async () => {
    const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    const staff = await addDoorStaff(db, fixture.theaterId);
    const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
    const code = booking.tickets[0]?.code ?? "";
    const at = (more: object = {}) => ({ staff, showtimeId: fixture.showtimeId, now, ...more });
    const later = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + 5 * 3_600_000 });
    const elsewhere = scanOf({ code: "M1" });
    await syncScans(db, { ...at(), showtimeId: later, entries: [{ kind: "scan", scan: elsewhere }] });
    const scan = scanOf({ code }, { said: "admitted" });
    const entries: Parameters<typeof syncScans>[1]["entries"] = [
      { kind: "dance" },
      { kind: "undo", undo: undoOf("of nothing") },
      // by the id of a scan at another door
      { kind: "scan", scan: { ...scan, id: elsewhere.id } },
      { kind: "scan", scan },
      // by the id of a scan: it takes nothing back
      { kind: "undo", undo: undoOf(scan.id, { id: scan.id }) },
    ];
    expect(await syncScans(db, { ...at(), entries })).toMatchObject({
      ok: true,
      value: [
        { isDropped: true },
        { undone: false },
        { isDropped: true },
        { verdict: { outcome: "admitted" } },
        { undone: false },
      ],
    });
    expect(await getDoorState(db, at())).toMatchObject({ admitted: 1 });
    const noted = await db
      .select()
      .from(auditEntries)
      .where(
        and(eq(auditEntries.theaterId, fixture.theaterId), like(auditEntries.action, "%not-understood")),
      );
    expect(noted.map(({ details }) => details.sent)).toEqual([
      '{"kind":"dance"}',
      expect.stringContaining(code),
    ]);
    const stranger = await addDoorStaff(db, (await makeFixture(db, fixture)).theaterId);
    expect(await syncScans(db, { ...at({ staff: stranger }), entries: entries.slice(0, 1) })).toEqual({
      ok: false,
      code: "not-found",
    });
  });
});
