import { and, eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { makeCinema, makeShowtime } from "@/db/testing/cinema";
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
    const cinema = await makeCinema(db, { startsAt: now + 3_600_000 });
    const staff = await addDoorStaff(db, cinema.theaterId);
    const booking = await bookSeats(db, cinema, { seatIds: cinema.seatIds.slice(0, 2), now });
    const code = booking.tickets[0]?.code ?? "";
    const at = (more: object = {}) => ({ staff, showtimeId: cinema.showtimeId, now, ...more });
    const later = await makeShowtime(db, { ...cinema, startsAt: cinema.startsAt + 5 * 3_600_000 });
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
      .where(and(eq(auditEntries.theaterId, cinema.theaterId), like(auditEntries.action, "%not-understood")));
    expect(noted.map(({ details }) => details.sent)).toEqual([
      '{"kind":"dance"}',
      expect.stringContaining(code),
    ]);
    const stranger = await addDoorStaff(db, (await makeCinema(db, cinema)).theaterId);
    expect(await syncScans(db, { ...at({ staff: stranger }), entries: entries.slice(0, 1) })).toEqual({
      ok: false,
      code: "not-found",
    });
  });
});
