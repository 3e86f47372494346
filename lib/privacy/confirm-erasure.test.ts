import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { emailLinks, sessions, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { orders } from "@/db/schema/orders";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { findClient } from "@/lib/accounts/api-clients/find-client";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { getPasswordLink } from "@/lib/accounts/passwords/get-password-link";
import { ERASURES_PER_PERSON } from "@/lib/accounts/passwords/throttle";
import { disableUser } from "@/lib/accounts/people/disable-user";
import { renameUser } from "@/lib/accounts/people/rename-user";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";
import { findPerson } from "./find-person";
import { getErasure } from "./get-erasure";
import { listAhead } from "./list-ahead";
import { ask, confirm, erase, tokenTo } from "./testing/erasing";
import { NOW, somebody } from "./testing/somebody";

describe.each(engines)("confirming an erasure on %s", (_, open) => {
  const db = open();
  const rowOf = (id: number) => db.select().from(users).where(eq(users.id, id)).get();

  it("needs the password, and the link that went to the account's address", async () => {
    const ada = await somebody(db);
    expect(await ask(ada, { current: "not this one" })).toMatchObject({ code: "wrong" });
    expect(await ask(ada)).toEqual({ ok: true, value: { email: ada.email } });
    const token = await tokenTo(ada);
    expect(await getErasure(db, token, NOW)).toEqual({
      ...{ userId: ada.user.id, name: ada.name, email: ada.email },
      addresses: [ada.email],
    });
    expect(await getPasswordLink(db, token, NOW)).toBeNull();
    expect(await confirm(ada, "none")).toMatchObject({ code: "link-spent" });
    expect(await confirm(ada, token, { userId: ada.staff.userId })).toMatchObject({ code: "other-account" });
    expect(await confirm(ada, token, { now: NOW + DAY_MS })).toMatchObject({ code: "link-spent" });
    expect((await rowOf(ada.user.id))?.email).toBe(ada.email);
    expect(await confirm(ada, token)).toEqual({ ok: true, value: null });
    expect(await db.$count(sessions, eq(sessions.userId, ada.user.id))).toBe(0);
    await ada.hooks.end();
  });

  it("counts the newest link, and no more letters than a few", async () => {
    const ada = await somebody(db);
    await ask(ada);
    const older = await tokenTo(ada);
    await ask(ada);
    expect(await confirm(ada, older)).toMatchObject({ code: "link-spent" });
    for (let nth = 2; nth < ERASURES_PER_PERSON.attempts; nth++)
      expect(await ask(ada)).toMatchObject({ ok: true });
    expect(await ask(ada)).toMatchObject({ code: "throttled" });
    await ada.hooks.end();
  });

  it("is done once, however often it is pressed, and the account is nobody's afterwards", async () => {
    const ada = await somebody(db);
    await ask(ada);
    const token = await tokenTo(ada);
    const both = await Promise.all([confirm(ada, token), confirm(ada, token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "link-spent" });
    const isErased = and(
      eq(auditEntries.objectId, String(ada.user.id)),
      eq(auditEntries.action, "user.erased"),
    );
    expect(await db.$count(auditEntries, isErased)).toBe(1);
    const open = { staff: ada.staff, userId: ada.user.id, isDisabled: false, now: NOW };
    expect(await disableUser(db, open)).toMatchObject({ code: "not-found" });
    expect(await renameUser(db, { userId: ada.user.id, name: "Eve", now: NOW })).toMatchObject({ ok: true });
    expect(await rowOf(ada.user.id)).toMatchObject({ name: "—", erasedAt: NOW });
    await ada.hooks.end();
  });

  it("ends the tokens that they made, each in the audit log, and nobody else's", async () => {
    const ada = await somebody(db);
    const { theaterId } = ada.fixture;
    await db.insert(theaterStaff).values({ theaterId, userId: ada.user.id, role: "owner" });
    const owner = { userId: ada.user.id, name: ada.name, isAdmin: false, may: PERMISSIONS };
    const make = async (staff: typeof ada.staff) => {
      const asked = { name: "Kiosk", scopes: ["manage" as const], theaterId, days: null, staff, now: NOW };
      const made = await makeToken(db, asked);
      return made.ok ? made.value.token : "";
    };
    const [own, others] = [await make(owner), await make(ada.staff)];
    const client = await findClient(db, own, NOW);
    await erase(ada);
    expect(await findClient(db, own, NOW)).toBeNull();
    expect(await findClient(db, others, NOW)).toMatchObject({ theaterId });
    const isRevoked = and(
      eq(auditEntries.objectType, "token"),
      eq(auditEntries.objectId, String(client?.clientId)),
      eq(auditEntries.action, "token.revoked"),
    );
    expect(await db.select().from(auditEntries).where(isRevoked)).toMatchObject([
      { userId: ada.user.id, theaterId },
    ]);
    await ada.hooks.end();
  });

  it("lets the same address begin anew, with nothing of before", async () => {
    const ada = await somebody(db);
    const booking = await bookSeats(db, ada.fixture, { seatIds: ada.fixture.seatIds.slice(0, 2), now: NOW });
    const isIts = sql`id = (select order_id from bookings where id = ${booking.id})`;
    await db.update(orders).set({ userId: ada.user.id, email: ada.email }).where(isIts);
    const person = await findPerson(db, { userId: ada.user.id, email: ada.email });
    expect(await listAhead(db, person, NOW)).toMatchObject([
      { is: "booking", token: booking.linkToken, seats: 2 },
    ]);
    await erase(ada);
    await db.insert(users).values({ email: ada.email, name: "Ada", passwordHash: "", createdAt: NOW });
    expect(await listAhead(db, person, NOW)).toEqual([]);
    expect(await db.select({ email: orders.email }).from(orders).where(isIts)).toEqual([{ email: "" }]);
    await ada.hooks.end();
  });

  it("is not confirmed by a link that was spent meanwhile (and its twin)", async () => {
    const run = async (guard: (on: typeof db) => typeof db) => {
      const ada = await somebody(db);
      await ask(ada);
      const token = await tokenTo(ada);
      const spend = () =>
        db.update(emailLinks).set({ usedAt: NOW }).where(eq(emailLinks.userId, ada.user.id));
      const answer = await confirm(ada, token, { db: meanwhile(guard(db), spend) });
      await ada.hooks.end();
      return { answer, isGone: (await rowOf(ada.user.id))?.erasedAt !== null };
    };
    const links = "email_links";
    expect(await run((on) => on)).toMatchObject({ answer: { code: "link-spent" }, isGone: false });
    expect(await run((on) => withoutGuard(on, "link-spent", links))).toMatchObject({ isGone: true });
  });

  it("is not confirmed for an account that was shut meanwhile (and its twin)", async () => {
    const run = async (guard: (on: typeof db) => typeof db) => {
      const ada = await somebody(db);
      await ask(ada);
      const token = await tokenTo(ada);
      const shut = () => db.update(users).set({ disabledAt: 1 }).where(eq(users.id, ada.user.id));
      const answer = await confirm(ada, token, { db: meanwhile(guard(db), shut) });
      await ada.hooks.end();
      return { answer, isGone: (await rowOf(ada.user.id))?.erasedAt !== null };
    };
    expect(await run((on) => on)).toMatchObject({ answer: { code: "link-spent" }, isGone: false });
    expect(await run((on) => withoutGuard(on, "link-spent", "users"))).toMatchObject({ isGone: true });
  });

  it("is not asked for with a password that was changed meanwhile (and its twin)", async () => {
    const run = async (guard: (on: typeof db) => typeof db) => {
      const ada = await somebody(db);
      const change = () => db.update(users).set({ passwordHash: "other" }).where(eq(users.id, ada.user.id));
      const answer = await ask(ada, { db: skipping(3, guard(db), change) });
      await ada.hooks.end();
      return answer;
    };
    expect(await run((on) => on)).toMatchObject({ code: "wrong" });
    expect(await run((on) => withoutGuard(on, "wrong"))).toMatchObject({ ok: true });
  });
});

it("keeps the last admin, and lets one of two go", async () => {
  const db = openTestDatabase();
  const ada = await somebody(db);
  await db.update(users).set({ role: "admin" }).where(eq(users.id, ada.user.id));
  await ask(ada);
  const token = await tokenTo(ada);
  await db.update(users).set({ disabledAt: NOW }).where(eq(users.id, ada.staff.userId));
  expect(await ask(ada)).toMatchObject({ code: "last-admin" });
  expect(await confirm(ada, token)).toMatchObject({ code: "last-admin" });
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, ada.staff.userId));
  // the other goes meanwhile: the database itself keeps the last
  const go = () => db.update(users).set({ disabledAt: NOW }).where(eq(users.id, ada.staff.userId));
  expect(await confirm(ada, token, { db: meanwhile(db, go) })).toMatchObject({ code: "last-admin" });
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, ada.staff.userId));
  expect(await confirm(ada, token)).toMatchObject({ ok: true });
});

/** Something else happens before a later batch than the first. */
function skipping<On extends object>(batches: number, on: On, happens: () => Promise<unknown>): On {
  let left = batches;
  return new Proxy(on, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "batch") return value;
      return async (...steps: unknown[]) => {
        if (left-- === 0) await happens();
        return (value as (...all: unknown[]) => unknown).apply(target, steps);
      };
    },
  });
}
