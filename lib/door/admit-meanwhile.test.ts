import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { admitTicket } from "./admit-ticket";
import { openDoor, south } from "./testing/door";
import { scanOf } from "./testing/scans";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what changes while a ticket is looked at on %s", (_, open) => {
  let db: Database;
  let door: Awaited<ReturnType<typeof openDoor>>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    door = await openDoor(db, now);
  });

  it("tells the second of two in the same moment who was first", async () => {
    const { at, code, show, admissions } = door;
    const twice = meanwhile(db, () => show());
    const second = await admitTicket(twice, { ...at(), scan: scanOf({ code }, south) });
    expect(second).toMatchObject({ value: { outcome: "already", earlier: { deviceName: "North door" } } });
    expect(await admissions()).toBe(1);
  });

  it("would let both in without the guard of admissions", async () => {
    const { at, code, show, admissions } = door;
    const twice = meanwhile(withoutGuard(db, "admitted-since"), () => show());
    const second = await admitTicket(twice, { ...at(), scan: scanOf({ code }, south) });
    expect(second).toMatchObject({ value: { outcome: "admitted" } });
    expect(await admissions()).toBe(2);
  });

  it("turns away whose ticket is cancelled between being read and being let in", async () => {
    const { at, code, admissions, state, cancel } = door;
    const late = await admitTicket(meanwhile(db, cancel), { ...at(), scan: scanOf({ code }) });
    expect(late).toMatchObject({ value: { outcome: "cancelled" } });
    expect([await admissions(), (await state()).admitted]).toEqual([0, 0]);
  });

  it("would let a cancelled ticket in without the guard of cancellations", async () => {
    const { at, code, admissions, cancel } = door;
    const unguarded = meanwhile(withoutGuard(db, "cancelled-since"), cancel);
    const late = await admitTicket(unguarded, { ...at(), scan: scanOf({ code }) });
    expect(late).toMatchObject({ value: { outcome: "admitted" } });
    expect(await admissions()).toBe(1);
  });
});
