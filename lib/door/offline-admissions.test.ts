import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { engines } from "@/db/testing/test-database";
import { listDoubles } from "./doubles";
import { getDoor } from "./get-door";
import { syncScans } from "./sync-scans";
import { openDoor, south } from "./testing/door";
import { scanOf, siblingsOf, undoOf } from "./testing/scans";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("who was let in while a device was offline, on %s", (_, open) => {
  let db: Database;
  let door: Awaited<ReturnType<typeof openDoor>>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    door = await openDoor(db, now);
  });

  it.each([
    ["a minute ago", -60_000, -60_000],
    ["as long ago as a device may be offline", -24 * 3_600_000 + 1, -24 * 3_600_000 + 1],
    ["longer ago than that", -24 * 3_600_000, 0],
    ["in the future, by a clock that is ahead", 90_000, 0],
    ["years ahead", 1e12, 0],
  ])("notes when somebody was let in offline: %s", async (_, said, noted) => {
    const { code, admit } = door;
    const scan = scanOf({ code }, { said: "admitted", scannedAt: now + said });
    expect(await admit(scan)).toMatchObject({ value: { outcome: "admitted" } });
    const ticket = await db.select().from(tickets).where(eq(tickets.code, code)).get();
    expect(ticket?.admittedAt).toBe(now + noted);
  });

  it.each([
    ["unknown", (code: string) => ({ code: siblingsOf(code)[0] as string }), null],
    ["cancelled", (code: string) => ({ code }), { seatNumber: "1" }],
  ] as const)(
    "tells of who was let in offline on a ticket that is %s, until it is taken back",
    async (why, shown, seat) => {
      const { code, at, show, send, cancel } = door;
      if (why === "cancelled") await cancel();
      const scan = scanOf(shown(code), { said: "admitted", scannedAt: now - 60_000, ...south });
      for (let times = 0; times < 2; times++) await send(scan);
      await show({ code: "somebody turned away" });
      expect(await listDoubles(db, at())).toMatchObject([
        { why, seat, admissions: [{ who: "Rosa", deviceName: "South door", at: now - 60_000 }] },
      ]);
      expect(await getDoor(db, at())).toMatchObject({ doubles: 1 });
      const back = { kind: "undo" as const, undo: undoOf(scan.id, south) };
      for (let times = 0; times < 2; times++)
        expect(await syncScans(db, { ...at(), entries: [back] })).toMatchObject({
          value: [{ undone: true }],
        });
      expect(await listDoubles(db, at())).toEqual([]);
      expect(await getDoor(db, at())).toMatchObject({ doubles: 0 });
    },
  );

  it("takes back a double admission that was told after its question, by the scan's own id", async () => {
    const { code, at, admit, show, undo, state } = door;
    await show();
    const scan = scanOf({ code }, south);
    await admit(scan);
    await admit({ ...scan, said: "admitted" });
    expect(await listDoubles(db, at())).toHaveLength(1);
    expect(await undo(undoOf(scan.id, south))).toEqual({ ok: true, value: null });
    expect(await listDoubles(db, at())).toEqual([]);
    expect(await state()).toMatchObject({ admitted: 1 });
  });

  it("names both devices that let a ticket in offline, and keeps it when sent again", async () => {
    const { code, at, undo, send, state } = door;
    const first = scanOf({ code }, { said: "admitted", scannedAt: now - 60_000 });
    const second = scanOf({ code }, { said: "admitted", scannedAt: now - 30_000, ...south });
    expect(await send(first)).toMatchObject({ value: [{ id: first.id, verdict: { outcome: "admitted" } }] });
    for (let times = 0; times < 2; times++)
      expect(await send(second)).toMatchObject({
        value: [{ verdict: { outcome: "double", earlier: { deviceName: "North door" } } }],
      });
    const { doubles, admitted } = await state();
    expect(doubles).toMatchObject([
      { seat: { seatNumber: "1" }, admissions: [{ deviceName: "North door" }, { deviceName: "South door" }] },
    ]);
    expect(admitted).toBe(1);
    expect(await undo(undoOf(second.id, south))).toMatchObject({ ok: true });
    expect(await listDoubles(db, at())).toEqual([]);
    expect(await state()).toMatchObject({ admitted: 1 });
  });

  it("tells a double admission too when the answer had come too late to the device", async () => {
    const { code, admit, show, state } = door;
    await show();
    const scan = scanOf({ code }, south);
    expect(await admit(scan)).toMatchObject({ value: { outcome: "already" } });
    for (let times = 0; times < 2; times++)
      expect(await admit({ ...scan, said: "admitted" })).toMatchObject({ value: { outcome: "double" } });
    expect((await state()).doubles).toMatchObject([{ admissions: [{}, { deviceName: "South door" }] }]);
  });

  it("does not let in whoever was turned away offline, and follows a queue in its order", async () => {
    const { at, code, send, state } = door;
    await send(scanOf({ code }, { said: "already" }));
    expect(await state()).toMatchObject({ admitted: 0, recent: [{ outcome: "already" }] });
    const scan = scanOf({ code }, { said: "admitted" });
    const back = undoOf(scan.id);
    const entries = [
      { kind: "scan" as const, scan },
      { kind: "undo" as const, undo: back },
    ];
    for (let times = 0; times < 2; times++)
      expect(await syncScans(db, { ...at(), entries })).toEqual({
        ok: true,
        value: [
          { id: scan.id, verdict: expect.objectContaining({ outcome: "admitted" }) },
          { id: back.id, undone: true },
        ],
      });
    expect(await state()).toMatchObject({ admitted: 0 });
  });
});
