import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { reminderOptOuts } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { changePassword } from "@/lib/accounts/passwords/change-password";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { openLink } from "@/lib/accounts/passwords/email-link";
import { getPasswordLink } from "@/lib/accounts/passwords/get-password-link";
import { setPassword } from "@/lib/accounts/passwords/set-password";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { anyone, emailChanges, NOW } from "@/lib/accounts/testing/email-changes";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { offer } from "@/lib/bookings/testing/passed-on";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { getHeldTicket } from "@/lib/bookings/transfers/get-offer";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { getEmailChange } from "./get-email-change";

breakInvariants("booking-is-paid");

describe.each(engines)("confirming another e-mail address on %s", (_, open) => {
  const db = open();
  const { sentTo, kindsTo, emailOf, someone, ask, tokenTo, confirm } = emailChanges(db);
  const actions = async (id: number) =>
    (
      await db
        .select()
        .from(auditEntries)
        .where(sql`object_type = 'user' and object_id = ${String(id)}`)
    ).map(({ action, details }) => ({ action, details }));

  it("needs the link that went to the new one; the old one is told, and nothing changes before", async () => {
    const ada = await someone();
    const email = anyone();
    expect(await ask(ada, email)).toEqual({ ok: true, value: { email } });
    expect([await kindsTo(email), await kindsTo(ada.user.email)]).toEqual([
      ["email-change"],
      ["email-change-asked"],
    ]);
    expect(await emailOf(ada.user.id)).toBe(ada.user.email);
    const token = await tokenTo(email);
    expect(await getEmailChange(db, token, NOW)).toEqual({
      ...{ userId: ada.user.id, before: ada.user.email, email },
    });
    expect(JSON.stringify(await db.select().from(emailLinks))).not.toContain(token);
    expect(await confirm(ada, token)).toEqual({ ok: true, value: { email } });
    expect(await emailOf(ada.user.id)).toBe(email);
    const origin = { networks: [], deviceId: null };
    const signIn = (as: string) => checkPassword(db, { email: as, password: PASSWORD, origin, now: NOW });
    expect(await signIn(ada.user.email)).toMatchObject({ code: "wrong" });
    expect(await signIn(email)).toMatchObject({ ok: true, value: { id: ada.user.id } });
    expect(await actions(ada.user.id)).toEqual([
      { action: "user.email-change-asked", details: { after: { email } } },
      {
        ...{ action: "user.email-changed" },
        details: { before: { email: ada.user.email }, after: { email } },
      },
    ]);
  });

  it("tells both, ends every other session and every open link of the account", async () => {
    const ada = await someone();
    const elsewhere = await signInAs(db, ada.user, NOW);
    const email = anyone();
    await ask(ada, email);
    await openLink(db, { token: `r${email}`, purpose: "reset", email: ada.user.email, name: null }, NOW);
    await openLink(db, { token: `n${email}`, purpose: "register", email, name: "Eve" }, NOW);
    const token = await tokenTo(email);
    await confirm(ada, token);
    expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
    expect(await getSessionUser(db, ada.claim, NOW)).toMatchObject({ user: { email } });
    expect(await getPasswordLink(db, `r${email}`, NOW)).toBeNull();
    expect(await getPasswordLink(db, `n${email}`, NOW)).toBeNull();
    expect((await sentTo(email)).at(-1)).toMatchObject({ kind: "email-changed", payload: { isNew: true } });
    expect((await sentTo(ada.user.email)).at(-1)).toMatchObject({
      ...{ kind: "email-changed", payload: { isNew: false } },
    });
  });

  it("takes the account's orders along, and what was bought with the new one as a guest", async () => {
    const ada = await someone();
    const email = anyone();
    const fixture = await makeFixture(db, { startsAt: NOW + HOUR_MS });
    const own = await addBooking(db, fixture, { email: ada.user.email, userId: ada.user.id });
    const guest = await addBooking(db, fixture, { email, userId: null });
    const other = await addBooking(db, fixture, { email: ada.user.email, userId: null });
    const orderOf = (bookingId: string) =>
      db
        .select({ email: orders.email, userId: orders.userId })
        .from(orders)
        .where(sql`id = (select order_id from bookings where bookings.id = ${bookingId})`)
        .get();
    await db.insert(reminderOptOuts).values({ address: ada.user.email, optedOutAt: NOW });
    await ask(ada, email);
    await confirm(ada, await tokenTo(email));
    const theirs = { email, userId: ada.user.id };
    expect([await orderOf(own), await orderOf(guest)]).toEqual([theirs, theirs]);
    expect(await orderOf(other)).toEqual({ email: ada.user.email, userId: null });
    expect(await db.$count(reminderOptOuts, eq(reminderOptOuts.address, email))).toBe(1);
  });

  it("takes along the tickets that friends passed on to the account, and no others", async () => {
    const [ada, grace] = [await someone(), await someone()];
    const fixture = await makeFixture(db, { startsAt: NOW + HOUR_MS });
    const { linkToken, tickets } = await bookSeats(db, fixture, {
      ...{ seatIds: fixture.seatIds.slice(0, 4), now: NOW },
    });
    const accept = async (nth: number, by: { email: string; userId: number | null }) => {
      const ticketId = tickets[nth]?.id ?? "";
      const offerToken = await offer(db, { linkToken, ticketId, now: NOW });
      const accepted = await acceptTicket(db, { offerToken, name: "Ada", ...by, now: NOW });
      if (!accepted.ok) throw new Error(accepted.code);
      return accepted.value.holderToken;
    };
    const elsewhere = anyone();
    const held = [
      await accept(0, { email: ada.user.email, userId: ada.user.id }),
      await accept(1, { email: elsewhere, userId: ada.user.id }),
      await accept(2, { email: grace.user.email, userId: grace.user.id }),
    ];
    const email = anyone();
    await ask(ada, email);
    expect(await confirm(ada, await tokenTo(email))).toMatchObject({ ok: true });
    const addresses = held.map(async (token) => (await getHeldTicket(db, token))?.acceptedEmail);
    expect(await Promise.all(addresses)).toEqual([email, elsewhere, grace.user.email]);
  });

  it("gives one address to one account, whoever is first", async () => {
    const [ada, grace] = [await someone(), await someone()];
    const email = anyone();
    await ask(ada, email);
    const adas = await tokenTo(email);
    await ask(grace, email);
    const graces = await tokenTo(email);
    const both = await Promise.all([confirm(ada, adas), confirm(grace, graces)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.$count(users, eq(users.email, email))).toBe(1);
  });

  it("is not for an address that an account was made with meanwhile", async () => {
    const ada = await someone();
    const email = anyone();
    await ask(ada, email);
    await addUser(db, email);
    expect(await confirm(ada, await tokenTo(email))).toMatchObject({ code: "taken" });
    expect(await emailOf(ada.user.id)).toBe(ada.user.email);
  });

  it("is confirmed once; pressed twice, it answers that it is done", async () => {
    const ada = await someone();
    const email = anyone();
    await ask(ada, email);
    const token = await tokenTo(email);
    const done = { ok: true, value: { email } };
    expect(await Promise.all([confirm(ada, token), confirm(ada, token)])).toEqual([done, done]);
    expect(await confirm(ada, token)).toEqual(done);
    expect(await kindsTo(email)).toEqual(["email-change", "email-changed"]);
    const next = anyone();
    await ask({ ...ada, user: { ...ada.user, email } }, next);
    await confirm(ada, await tokenTo(next));
    expect(await confirm(ada, token)).toMatchObject({ code: "link-spent" });
    expect(await emailOf(ada.user.id)).toBe(next);
  });

  it("is for who is signed in to that account alone", async () => {
    const [ada, grace] = [await someone(), await someone()];
    const email = anyone();
    await ask(ada, email);
    expect(await confirm(grace, await tokenTo(email))).toMatchObject({ code: "other-account" });
    expect([await emailOf(ada.user.id), await emailOf(grace.user.id)]).toEqual([
      ada.user.email,
      grace.user.email,
    ]);
  });

  it("ends with the link's time, a newer link, a new password, and with the account", async () => {
    const [late, newer, changed, chosen, shut] = await Promise.all([1, 2, 3, 4, 5].map(someone));
    if (!late || !newer || !changed || !chosen || !shut) throw new Error("nobody");
    const begin = async (who: typeof late) => {
      const email = anyone();
      await ask(who, email);
      return tokenTo(email);
    };
    const lateToken = await begin(late);
    expect(await getEmailChange(db, lateToken, NOW + DAY_MS - 1)).not.toBeNull();
    expect(await confirm(late, lateToken, { now: NOW + DAY_MS })).toMatchObject({ code: "link-spent" });
    const newerToken = await begin(newer);
    await begin(newer);
    expect(await confirm(newer, newerToken)).toMatchObject({ code: "link-spent" });
    const changedToken = await begin(changed);
    await changePassword(db, {
      ...{ email: changed.user.email, current: PASSWORD, password: "a seat by the wall" },
      ...{ idHash: changed.idHash, now: NOW },
    });
    expect(await confirm(changed, changedToken)).toMatchObject({ code: "link-spent" });
    const chosenToken = await begin(chosen);
    const reset = newId();
    await openLink(db, { token: reset, purpose: "reset", email: chosen.user.email, name: null }, NOW);
    await setPassword(db, { token: reset, password: "a seat by the wall", name: null, now: NOW });
    expect(await confirm(chosen, chosenToken)).toMatchObject({ code: "link-spent" });
    const shutToken = await begin(shut);
    await db.update(users).set({ disabledAt: NOW }).where(eq(users.id, shut.user.id));
    expect(await confirm(shut, shutToken)).toMatchObject({ code: "link-spent" });
  });

  it("does not let its link choose a password", async () => {
    const ada = await someone();
    const email = anyone();
    await ask(ada, email);
    const token = await tokenTo(email);
    await addUser(db, email);
    expect(await getPasswordLink(db, token, NOW)).toBeNull();
    const chosen = await setPassword(db, { token, password: "a seat by the wall", name: "Eve", now: NOW });
    expect(chosen).toMatchObject({ code: "link-spent" });
    await openLink(db, { token: `x${email}`, purpose: "reset", email, name: null }, NOW);
    expect(await confirm(ada, `x${email}`)).toMatchObject({ code: "link-spent" });
  });

  it("is not confirmed by a link that was spent meanwhile (and its twin)", async () => {
    const run = async (guard: (on: Database) => Database) => {
      const ada = await someone();
      const email = anyone();
      await ask(ada, email);
      const spend = () =>
        db.update(emailLinks).set({ usedAt: NOW }).where(eq(emailLinks.userId, ada.user.id));
      const by = meanwhile(guard(db), spend);
      const answer = await confirm(ada, await tokenTo(email), { by });
      return { answer, isChanged: (await emailOf(ada.user.id)) === email };
    };
    expect(await run((on) => on)).toMatchObject({ answer: { code: "link-spent" }, isChanged: false });
    expect(await run((on) => withoutGuard(on, "link-spent"))).toMatchObject({ isChanged: true });
  });
});
