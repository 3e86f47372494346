import { and, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { bookings } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { withPasskey } from "@/lib/accounts/testing/passkeys";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { checkPassword } from "./check-password";
import { getPasswordLink } from "./get-password-link";
import { sendPasswordLink } from "./send-password-link";
import { setPassword } from "./set-password";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const NEW = "a seat by the wall";
const anyone = () => `${newId()}@example.org`.toLowerCase();

async function linkFor(db: Database, wanted: "register" | "reset", email: string) {
  await sendPasswordLink(db, { wanted, email, name: "Grace", next: "", address: newId(), now: NOW });
  const letter = await db
    .select()
    .from(messages)
    .where(eq(messages.to, email))
    .orderBy(desc(messages.createdAt))
    .get();
  return letter?.token ?? "";
}

const toldOfNewPassword = (db: Database, email: string) =>
  db
    .select()
    .from(messages)
    .where(and(eq(messages.to, email), eq(messages.kind, "password-changed")));

/** From where nobody has tried before. */
const somewhere = () => ({ networks: [newId()], deviceId: null });

const choose = (db: Database, token: string, password = NEW, now = NOW, name: string | null = null) =>
  setPassword(db, { token, password, name, now });

describe.each(engines)("choosing a password by link on %s", (_, open) => {
  const db = open();

  it("says beforehand how many passkeys go on signing in to the account, and to nobody else's", async () => {
    const { user } = await withPasskey(db, NOW);
    const told = async (email: string) =>
      (await getPasswordLink(db, await linkFor(db, "reset", email), NOW))?.passkeys;
    expect(await told(user.email)).toBe(1);
    expect(await told((await addUser(db, anyone())).email)).toBe(0);
  });

  it("makes an account of a verified address", async () => {
    const email = anyone();
    const token = await linkFor(db, "register", email);
    expect(await db.select().from(users).where(eq(users.email, email))).toEqual([]);
    expect(await choose(db, token)).toEqual({ ok: true, value: { email, bookingsFound: 0 } });
    const user = await db.select().from(users).where(eq(users.email, email)).get();
    expect(user).toMatchObject({ name: "Grace", role: "customer" });
    const entry = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.userId, user?.id ?? 0))
      .get();
    expect(entry).toMatchObject({ action: "user.registered", objectId: String(user?.id) });
    expect(await checkPassword(db, { email, password: NEW, origin: somewhere(), now: NOW })).toMatchObject({
      ok: true,
    });
  });

  it("opens once, and ends every other link to the same address", async () => {
    const email = anyone();
    const [first, second] = [await linkFor(db, "register", email), await linkFor(db, "register", email)];
    expect(await choose(db, first)).toMatchObject({ ok: true });
    // who has just made it is welcomed instead
    expect(await toldOfNewPassword(db, email)).toEqual([]);
    expect(await choose(db, first)).toEqual({ ok: false, code: "link-spent" });
    expect(await choose(db, second)).toEqual({ ok: false, code: "link-spent" });
  });

  it("lets one of many at the same moment through", async () => {
    const user = await addUser(db, anyone());
    const token = await linkFor(db, "reset", user.email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => choose(db, token)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const log = await db.select().from(auditEntries).where(eq(auditEntries.userId, user.id));
    expect(log.map(({ action }) => action)).toEqual(["user.password-reset"]);
    expect(await toldOfNewPassword(db, user.email)).toMatchObject([
      { payload: { how: "by-link" }, token: null },
    ]);
  });

  it("ends all sessions with a reset and forgets the wrong guesses", async () => {
    const user = await addUser(db, anyone());
    const { email } = user;
    const token = await linkFor(db, "reset", email);
    const claim = await signInAs(db, user, NOW);
    const attempt = { email, origin: somewhere(), now: NOW };
    for (let i = 0; i < 10; i++) await checkPassword(db, { ...attempt, password: "no" });
    expect(await checkPassword(db, { ...attempt, password: PASSWORD })).toMatchObject({ code: "throttled" });
    expect(await choose(db, token)).toMatchObject({ ok: true });
    expect(await getSessionUser(db, claim, NOW)).toBeNull();
    expect(await checkPassword(db, { ...attempt, password: NEW })).toMatchObject({ ok: true });
    expect(await checkPassword(db, { ...attempt, password: PASSWORD })).toMatchObject({ code: "wrong" });
  });

  it.each([
    ["register", DAY_MS],
    ["reset", HOUR_MS],
  ] as const)("closes a %s link in time", async (wanted, ttl) => {
    const email = anyone();
    if (wanted === "reset") await addUser(db, email);
    const token = await linkFor(db, wanted, email);
    expect(await choose(db, token, NEW, NOW + ttl)).toEqual({ ok: false, code: "link-spent" });
    expect(await choose(db, token, NEW, NOW + ttl - 1)).toMatchObject({ ok: true });
  });

  it("does not open for a forged token, nor for the hash that is stored", async () => {
    const email = anyone();
    await linkFor(db, "register", email);
    const row = await db.select().from(emailLinks).where(eq(emailLinks.email, email)).get();
    for (const forged of ["", "x", newId(), row?.tokenHash ?? "", "y".repeat(100_000)]) {
      expect(await choose(db, forged)).toEqual({ ok: false, code: "link-spent" });
    }
  });

  it("leaves the link open when the password will not do", async () => {
    const email = anyone();
    const token = await linkFor(db, "register", email);
    expect(await choose(db, token, "too short")).toMatchObject({ code: "too-short" });
    expect(await choose(db, token, "xyz 1".repeat(41))).toMatchObject({ code: "too-long" });
    expect(await choose(db, token, email.toUpperCase())).toMatchObject({ code: "is-name" });
    expect(await choose(db, token, "password123")).toMatchObject({ code: "too-common" });
    expect(await choose(db, token)).toMatchObject({ ok: true });
  });

  it("does not bring back a disabled account", async () => {
    const user = await addUser(db, anyone(), { disabledAt: 1 });
    const token = await linkFor(db, "reset", user.email);
    expect(await choose(db, token)).toEqual({ ok: false, code: "link-spent" });
    expect(await toldOfNewPassword(db, user.email)).toEqual([]);
  });
});

it("brings the guest bookings of that address into the account, and nobody else's", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: NOW + DAY_MS });
  const other = await addUser(db, anyone());
  const email = anyone();
  const guests = [
    await addBooking(db, fixture, { email, userId: null }),
    await addBooking(db, fixture, { email, userId: null }),
  ];
  const taken = await addBooking(db, fixture, { email, userId: other.id });
  const strangers = await addBooking(db, fixture, { email: anyone(), userId: null });
  const token = await linkFor(db, "register", email);
  expect(await choose(db, token)).toEqual({ ok: true, value: { email, bookingsFound: 2 } });
  const user = await db.select().from(users).where(eq(users.email, email)).get();
  const rows = await db.select().from(bookings).innerJoin(orders, eq(orders.id, bookings.orderId));
  const owners = new Map(rows.map((row) => [row.bookings.id, row.orders.userId]));
  expect(guests.map((id) => owners.get(id))).toEqual([user?.id, user?.id]);
  expect([owners.get(taken), owners.get(strangers)]).toEqual([other.id, null]);
});

it("brings what a guest ordered without any booking into the account, and nobody else's", async () => {
  const db = openTestDatabase();
  const { theaterId } = await makeFixture(db, { startsAt: NOW + DAY_MS });
  const order = async (email: string, userId: number | null = null) => {
    const id = newId();
    const sold = { theaterId, currency: "GBP", channel: "online" as const, language: "en", totalMinor: 900 };
    await db.insert(orders).values({ id, ...sold, email, userId, name: "Ada", createdAt: 0, updatedAt: 0 });
    return id;
  };
  const [email, other] = [anyone(), await addUser(db, anyone())];
  const ids = [await order(email), await order(email, other.id), await order(anyone())];
  const token = await linkFor(db, "register", email);
  expect(await choose(db, token)).toEqual({ ok: true, value: { email, bookingsFound: 0 } });
  const user = await db.select().from(users).where(eq(users.email, email)).get();
  const owners = new Map((await db.select().from(orders)).map(({ id, userId }) => [id, userId]));
  expect(ids.map((id) => owners.get(id))).toEqual([user?.id, other.id, null]);
});

it("without the single-use condition a link would open twice (twin)", async () => {
  const db = openTestDatabase();
  const user = await addUser(db, anyone());
  const token = await linkFor(db, "reset", user.email);
  await choose(db, token);
  await db.update(emailLinks).set({ usedAt: null });
  expect(await choose(db, token)).toMatchObject({ ok: true });
});
