import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { databaseOver } from "@/db/client";
import { sessions, theaterStaff, users } from "@/db/schema/accounts";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { write } from "@/db/write";
import { addUser } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { listSessions, STAFF_SESSION_TTL_MS } from "./list-sessions";
import { beginSession, endSession, hashSessionId, SESSION_TTL_MS } from "./session";
import { getSessionUser, noteUse } from "./session-user";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const anyone = () => `${newId()}@example.org`.toLowerCase();

describe.each(engines)("a session on %s", (_, open) => {
  const db = open();
  const isIn = async (claim: { sub: string; sid: string }, now = NOW) =>
    (await getSessionUser(db, claim, now)) !== null;

  it("says who it is, and ends for good when it is ended, copied or not", async () => {
    const user = await addUser(db, anyone());
    const [claim, other] = [await signInAs(db, user, NOW), await signInAs(db, user, NOW)];
    expect(await getSessionUser(db, claim, NOW)).toMatchObject({ user: { id: user.id, role: "customer" } });
    await endSession(db, { userId: user.id, idHash: hashSessionId(claim.sid) });
    expect([await isIn(claim), await isIn(other)]).toEqual([false, true]);
  });

  it("is ended by nobody else", async () => {
    const [user, stranger] = [await addUser(db, anyone()), await addUser(db, anyone())];
    const claim = await signInAs(db, user, NOW);
    await endSession(db, { userId: stranger.id, idHash: hashSessionId(claim.sid) });
    expect(await isIn(claim)).toBe(true);
  });

  it("is nobody's under a forged claim, nor by the hash that is stored", async () => {
    const [user, stranger] = [await addUser(db, anyone()), await addUser(db, anyone())];
    const claim = await signInAs(db, user, NOW);
    expect(await isIn({ ...claim, sub: String(stranger.id) })).toBe(false);
    expect(await isIn({ ...claim, sub: "1 or 1=1" })).toBe(false);
    expect(await isIn({ ...claim, sid: hashSessionId(claim.sid) })).toBe(false);
    expect(await getSessionUser(db, { sub: claim.sub }, NOW)).toBeNull();
  });

  it("ends for the disabled and the gone", async () => {
    const user = await addUser(db, anyone());
    const claim = await signInAs(db, user, NOW);
    await db.update(users).set({ disabledAt: NOW }).where(eq(users.id, user.id));
    expect(await isIn(claim)).toBe(false);
    await db.delete(users).where(eq(users.id, user.id));
    expect(await isIn(claim)).toBe(false);
  });

  it("comes to its end however much it is used, and is swept at the next sign-in", async () => {
    const user = await addUser(db, anyone());
    const claim = await signInAs(db, user, NOW);
    for (let at = NOW; at < NOW + SESSION_TTL_MS; at += 24 * HOUR_MS)
      expect(await isIn(claim, at)).toBe(true);
    expect(await isIn(claim, NOW + SESSION_TTL_MS - 1)).toBe(true);
    expect(await isIn(claim, NOW + SESSION_TTL_MS)).toBe(false);
    await signInAs(db, user, NOW + SESSION_TTL_MS);
    expect(await db.select().from(sessions).where(eq(sessions.userId, user.id))).toHaveLength(1);
  });

  it("is shorter for who works here, also for who begins to", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const admin = await signInAs(db, await addUser(db, anyone(), { role: "admin" }), NOW);
    const user = await addUser(db, anyone());
    const door = await signInAs(db, user, NOW);
    const end = NOW + STAFF_SESSION_TTL_MS;
    expect([await isIn(admin, end - 1), await isIn(admin, end)]).toEqual([true, false]);
    expect(await isIn(door, end)).toBe(true);
    await db.insert(theaterStaff).values({ theaterId, userId: user.id, role: "door" });
    expect(await isIn(door, end)).toBe(false);
  });

  it("is listed with when it was last used, and not once it is over", async () => {
    const user = await addUser(db, anyone());
    const first = await signInAs(db, user, NOW);
    const second = await signInAs(db, user, NOW + MINUTE_MS);
    expect(await getSessionUser(db, first, NOW + MINUTE_MS)).toMatchObject({ isUnnoted: false });
    expect(await getSessionUser(db, first, NOW + HOUR_MS)).toMatchObject({ isUnnoted: true });
    await noteUse(db, { idHash: hashSessionId(first.sid), network: "198.51.100.0/24", now: NOW + HOUR_MS });
    const list = async (now: number) => await listSessions(db, { userId: user.id, now });
    expect(await list(NOW + HOUR_MS)).toMatchObject([
      {
        ...{ idHash: hashSessionId(first.sid), lastSeenAt: NOW + HOUR_MS },
        ...{ browser: "Firefox", system: "Linux", network: "198.51.100.0/24" },
      },
      { idHash: hashSessionId(second.sid), lastSeenAt: NOW + MINUTE_MS, network: "203.0.113.0/24" },
    ]);
    expect(await list(NOW + SESSION_TTL_MS)).toHaveLength(1);
  });
});

it("is as long for who works here as for a customer without the condition on it (twin)", async () => {
  const db = openTestDatabase();
  const admin = await signInAs(db, await addUser(db, anyone(), { role: "admin" }), NOW);
  let dropped = 0;
  const unguarded = databaseOver({
    ...db.engine,
    execute: (statement) => {
      const sql = statement.sql.replace(
        /\("sessions"\."created_at" > \? or not /,
        () => `(${++dropped} or ? or not `,
      );
      return db.engine.execute({ ...statement, sql });
    },
  });
  expect(await getSessionUser(db, admin, NOW + STAFF_SESSION_TTL_MS)).toBeNull();
  expect(await getSessionUser(unguarded, admin, NOW + STAFF_SESSION_TTL_MS)).not.toBeNull();
  expect(dropped).toBe(1);
});

describe("a session under a password that has changed meanwhile", () => {
  const begin = async (db = openTestDatabase(), without = db) => {
    const user = await addUser(db, anyone());
    await db.update(users).set({ passwordHash: "another" }).where(eq(users.id, user.id));
    const device = { browser: null, system: null };
    return write(
      without,
      beginSession(without, { sessionId: newId(), user, device, network: null, now: NOW }),
    );
  };

  it("is not begun", async () => {
    expect(await begin()).toEqual({ ok: false, code: "wrong" });
  });

  it("would outlive the change without its condition (twin)", async () => {
    const db = openTestDatabase();
    expect(await begin(db, withoutGuard(db, "wrong"))).toMatchObject({ ok: true });
  });
});
