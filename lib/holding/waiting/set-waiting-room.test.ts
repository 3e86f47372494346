import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { getStanding } from "./get-standing";
import { joinRoom } from "./join-room";
import { endWaitingRoom, getWaitingRoom, setWaitingRoom } from "./set-waiting-room";
import { GATHER_MS } from "./waiting-limits";

const now = Date.UTC(2026, 10, 22, 12);
const opens = { localDate: "2026-11-22", localTime: "18:00" };
const opensAt = Date.UTC(2026, 10, 22, 18);

describe.each(engines)("the room of a showtime on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let stranger: StaffMember;
  beforeAll(async () => {
    db = open();
    stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    staff = await addOwner(db, fixture.theaterId);
  });
  const by = (who = staff, at = now) => ({ showtimeId: fixture.showtimeId, staff: who, now: at });
  const holder = { visitorId: newId(), userId: null };
  const pageVersion = async () =>
    (await db.values<[number]>(sql`select version from page_versions where tag = 'showtimes'`))[0]?.[0] ?? 0;

  it("opens by the theater's clock, is moved until it is drawn, and is told to every page and to the log", async () => {
    const before = await pageVersion();
    expect(await setWaitingRoom(db, { ...by(), opens, capacity: 20 })).toEqual({
      ok: true,
      value: { opensAt },
    });
    expect(await pageVersion()).toBeGreaterThan(before);
    expect(await getWaitingRoom(db, by())).toMatchObject({ opensAt, drawnAt: null, capacity: 20, people: 0 });
    const later = { localDate: "2026-11-22", localTime: "19:00" };
    await setWaitingRoom(db, { ...by(), opens: later, capacity: 30 });
    expect(await getWaitingRoom(db, by())).toMatchObject({ opensAt: opensAt + 60 * MINUTE_MS, capacity: 30 });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, String(fixture.showtimeId)));
    expect(entries.map(({ action, theaterId }) => [action, theaterId])).toEqual([
      ["showtime.waiting-room-set", fixture.theaterId],
      ["showtime.waiting-room-set", fixture.theaterId],
    ]);
  });

  it("is switched on in a rush: people gather for a minute, and then the order is drawn", async () => {
    await setWaitingRoom(db, { ...by(), opens: "now", capacity: 1 });
    const room = { showtimeId: fixture.showtimeId, holder };
    expect(await joinRoom(db, { ...room, now })).toMatchObject({ ok: true, value: { state: "before" } });
    expect(await getStanding(db, { ...room, now: now + GATHER_MS })).toMatchObject({ state: "admitted" });
  });

  it("keeps its opening once it is drawn, but for the guard (twin); how many choose may change", async () => {
    await setWaitingRoom(db, { ...by(), opens: "now", capacity: 1 });
    const drawn = now + GATHER_MS;
    await getStanding(db, { showtimeId: fixture.showtimeId, holder, now: drawn });
    const again = { ...by(staff, drawn), opens, capacity: 5 };
    expect(await setWaitingRoom(db, again)).toEqual({ ok: false, code: "drawn" });
    expect(await setWaitingRoom(db, { ...by(staff, drawn), capacity: 5 })).toMatchObject({ ok: true });
    expect(await getWaitingRoom(db, by())).toMatchObject({ opensAt: drawn, drawnAt: drawn, capacity: 5 });
    expect(await setWaitingRoom(withoutGuard(db, "drawn"), again)).toMatchObject({ ok: true });
    expect(await getWaitingRoom(db, by())).toMatchObject({ opensAt });
  });

  it("opens in the future, before sales close, of a showtime that takes place (twin)", async () => {
    const at = (localDate: string, localTime: string) =>
      setWaitingRoom(db, { ...by(), opens: { localDate, localTime }, capacity: 1 });
    expect(await at("2026-11-22", "11:59")).toEqual({ ok: false, code: "past" });
    expect(await at("2026-11-24", "12:00")).toEqual({ ok: false, code: "sales-closed" });
    expect(await at("2027-03-28", "01:30")).toEqual({ ok: false, code: "no-such-time" });
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await setWaitingRoom(db, { ...by(), opens, capacity: 1 })).toMatchObject({ code: "sales-closed" });
    expect(await getWaitingRoom(db, by())).toBeNull();
    const unguarded = withoutGuard(db, "sales-closed");
    expect(await setWaitingRoom(unguarded, { ...by(), opens, capacity: 1 })).toMatchObject({ ok: true });
  });

  it("is nobody else's to make, to see or to end, but for the guard (twin)", async () => {
    const strange = by(stranger);
    for (const asked of [{ opens }, { opens: "now" as const }, {}])
      expect(await setWaitingRoom(db, { ...strange, ...asked, capacity: 1 })).toEqual({
        ...{ ok: false, code: "not-found" },
      });
    await setWaitingRoom(db, { ...by(), opens, capacity: 1 });
    expect(await getWaitingRoom(db, strange)).toBeNull();
    expect(await setWaitingRoom(db, { ...strange, capacity: 9 })).toEqual({ ok: false, code: "not-found" });
    expect(await endWaitingRoom(db, strange)).toEqual({ ok: false, code: "not-found" });
    const unguarded = withoutGuard(db, "not-found");
    expect(await setWaitingRoom(unguarded, { ...strange, capacity: 9 })).toMatchObject({ ok: true });
    expect(await getWaitingRoom(db, by())).toMatchObject({ capacity: 9 });
    expect(await endWaitingRoom(unguarded, strange)).toEqual({ ok: true, value: null });
  });

  it("ends for all who stand in it", async () => {
    await setWaitingRoom(db, { ...by(), opens: "now", capacity: 1 });
    const room = { showtimeId: fixture.showtimeId, holder, now };
    await joinRoom(db, room);
    expect(await endWaitingRoom(db, by())).toEqual({ ok: true, value: null });
    expect(await getStanding(db, room)).toEqual({ state: "none" });
    expect(await endWaitingRoom(db, by())).toEqual({ ok: false, code: "not-found" });
  });
});
