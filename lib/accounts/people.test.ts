import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { invitations, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { makeCinema } from "@/db/testing/cinema";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { acceptInvitation } from "./accept-invitation";
import { changePlace } from "./change-place";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { getInvitation } from "./invitation";
import { invitePerson } from "./invite-person";
import { listInvitations } from "./list-invitations";
import { getPerson, listPeople, type PeopleChoice } from "./list-people";
import { renewInvitation } from "./renew-invitation";
import { revokeInvitation } from "./revoke-invitation";
import { getSessionUser } from "./session-user";
import { setPassword } from "./set-password";
import { signOutPerson } from "./sign-out-person";
import { startInvitedAccount } from "./start-invited-account";
import { getSteward } from "./steward";
import { addAdmin, addDoorStaff, addOwner } from "./testing/stewards";

const NOW = 1_790_000_000_000;
const ALL: PeopleChoice = { words: "", kind: "everyone", theaterId: null, sort: "name", page: 1 };

async function setScene() {
  const db = openTestDatabase();
  const own = await makeCinema(db, { startsAt: NOW });
  const other = await makeCinema(db, { startsAt: NOW });
  const admin = await addAdmin(db);
  const owner = await addOwner(db, own.theaterId);
  const door = await addDoorStaff(db, own.theaterId);
  const stranger = await addOwner(db, other.theaterId);
  const user = async (id: number) =>
    (await db.select().from(users).where(eq(users.id, id)).get()) as typeof users.$inferSelect;
  return { db, own, other, admin, owner, door, stranger, user };
}

describe("roles", () => {
  it("makes someone an admin and an ordinary person again, from their next request on", async () => {
    const { db, admin, door, user } = await setScene();
    const { sessionVersion } = await user(door.userId);
    const asks = async () => {
      const person = await getSessionUser(db, { sub: String(door.userId), sessionVersion });
      return person && (await getSteward(db, person));
    };
    const change = { steward: admin, userId: door.userId, now: NOW };
    expect(await changeRole(db, { ...change, role: "admin" })).toMatchObject({ ok: true });
    expect(await asks()).toMatchObject({ isAdmin: true });
    expect(await changeRole(db, { ...change, role: "admin" })).toMatchObject({ code: "already" });
    expect(await changeRole(db, { ...change, role: "customer" })).toMatchObject({ ok: true });
    expect(await asks()).toMatchObject({ isAdmin: false, isManager: false });
    const log = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, String(door.userId)));
    expect(log.map(({ action, userId }) => [action, userId])).toEqual([
      ["user.promoted", admin.userId],
      ["user.demoted", admin.userId],
    ]);
  });

  it("keeps the last admin, whoever asks", async () => {
    const { db, admin, owner } = await setScene();
    const change = { userId: admin.userId, role: "customer", now: NOW } as const;
    expect(await changeRole(db, { ...change, steward: admin })).toMatchObject({ code: "last-admin" });
    expect(await changeRole(db, { ...change, steward: owner })).toMatchObject({ code: "not-found" });
    const second = await addAdmin(db);
    expect(
      await disableUser(db, { steward: second, userId: second.userId, isDisabled: true, now: NOW }),
    ).toMatchObject({ code: "self" });
    expect(await changeRole(db, { ...change, steward: admin })).toMatchObject({ ok: true });
    // an admin of a moment ago is none any more
    expect(
      await changeRole(db, { steward: admin, userId: second.userId, role: "customer", now: NOW }),
    ).toMatchObject({ code: "not-found" });
  });

  it("shuts an account and its sessions at once; opening it does not bring them back", async () => {
    const { db, admin, door, user } = await setScene();
    const claim = { sub: String(door.userId), sessionVersion: (await user(door.userId)).sessionVersion };
    const change = { steward: admin, userId: door.userId, now: NOW };
    await disableUser(db, { ...change, isDisabled: true });
    expect(await getSessionUser(db, claim)).toBeNull();
    await disableUser(db, { ...change, isDisabled: false });
    expect(await getSessionUser(db, claim)).toBeNull();
    const newer = { ...claim, sessionVersion: (await user(door.userId)).sessionVersion };
    expect(await getSessionUser(db, newer)).toMatchObject({ id: door.userId });
    await signOutPerson(db, change);
    expect(await getSessionUser(db, newer)).toBeNull();
  });
});

describe("a theater's team", () => {
  it("is what its owner sees and changes; another's is not", async () => {
    const { db, own, other, admin, owner, door, stranger } = await setScene();
    const seen = async (steward: typeof owner) =>
      (await listPeople(db, { ...ALL, steward })).people.map(({ id }) => id).sort();
    expect(await seen(owner)).toEqual([owner.userId, door.userId]);
    expect(await seen(admin)).toHaveLength(4);
    expect(await getPerson(db, { steward: owner, userId: stranger.userId })).toBeNull();
    const change = { now: NOW, theaterId: own.theaterId } as const;
    const asOwner = { ...change, steward: owner, userId: door.userId };
    expect(await changePlace(db, { ...asOwner, role: "owner" })).toMatchObject({ value: { before: "door" } });
    expect(await changePlace(db, { ...asOwner, role: null })).toMatchObject({ ok: true });
    expect(await seen(owner)).toEqual([owner.userId]);
    // taken back within minutes, later only by inviting
    expect(await changePlace(db, { ...asOwner, role: "door", now: NOW + 600_000 })).toMatchObject({
      code: "not-found",
    });
    expect(await changePlace(db, { ...asOwner, role: "door" })).toMatchObject({ ok: true });

    for (const [steward, userId, theaterId] of [
      [owner, stranger.userId, own.theaterId],
      [owner, door.userId, other.theaterId],
      [stranger, door.userId, own.theaterId],
      [door, door.userId, own.theaterId],
    ] as const) {
      const answer = await changePlace(db, { steward, userId, theaterId, role: "owner", now: NOW });
      expect(answer.ok).toBe(false);
    }
    expect(
      await changePlace(db, { ...change, steward: owner, userId: owner.userId, role: null }),
    ).toMatchObject({
      code: "self",
    });
    expect(await signOutPerson(db, { steward: owner, userId: door.userId, now: NOW })).toMatchObject({
      ok: true,
    });
    for (const userId of [stranger.userId, admin.userId])
      expect(await signOutPerson(db, { steward: owner, userId, now: NOW })).toMatchObject({
        code: "not-found",
      });
    await db.insert(theaterStaff).values({ theaterId: own.theaterId, userId: admin.userId, role: "door" });
    expect(await signOutPerson(db, { steward: owner, userId: admin.userId, now: NOW })).toMatchObject({
      code: "not-found",
    });
  });

  it("is searched and filtered", async () => {
    const { db, own, admin, owner } = await setScene();
    await db.update(users).set({ name: "Änne 100%" }).where(eq(users.id, owner.userId));
    const names = async (choice: Partial<PeopleChoice>) =>
      (await listPeople(db, { ...ALL, ...choice, steward: admin })).people.map(({ name }) => name);
    expect(await names({ words: "100%" })).toEqual(["Änne 100%"]);
    expect(await names({ words: "100_" })).toEqual([]);
    expect(await names({ kind: "owners", theaterId: own.theaterId })).toEqual(["Änne 100%"]);
    expect(await names({ kind: "door" })).toHaveLength(1);
    expect(await names({ kind: "team" })).toHaveLength(4);
    expect(await names({ kind: "disabled", page: 99 })).toEqual([]);
  });
});

describe("an invitation", () => {
  const email = "new@example.com";

  it("is accepted once, by its address, with an account made on the way", async () => {
    const { db, own, owner, door, user } = await setScene();
    const invite = { steward: owner, email, role: "door", theaterId: own.theaterId, now: NOW } as const;
    const sent = await invitePerson(db, invite);
    if (!sent.ok) throw new Error(sent.code);
    const { token } = sent.value;
    const [letter] = await db.select().from(messages).where(eq(messages.kind, "invitation"));
    expect(letter?.to).toBe(email);
    expect(letter?.body).toContain(`/invitation/${token}`);
    const [row] = await db.select().from(invitations);
    expect(JSON.stringify(row)).not.toContain(token);

    const wrong = await acceptInvitation(db, { token, user: await user(door.userId), now: NOW });
    expect(wrong).toMatchObject({ code: "other-address" });
    const started = await startInvitedAccount(db, { token, now: NOW });
    if (!started.ok) throw new Error(started.code);
    await setPassword(db, {
      token: started.value.linkToken,
      password: "two on the aisle",
      name: "Nell",
      now: NOW,
    });
    const made = await db.select().from(users).where(eq(users.email, email)).get();
    if (!made) throw new Error("no account");
    expect(await startInvitedAccount(db, { token, now: NOW })).toMatchObject({ code: "has-account" });
    const accept = { token, user: made, now: NOW };
    expect(await acceptInvitation(db, accept)).toEqual({ ok: true, value: { role: "door" } });
    expect(await acceptInvitation(db, accept)).toMatchObject({ code: "spent" });
    expect(await getSteward(db, made)).toMatchObject({ isManager: false });
    expect(await invitePerson(db, invite)).toMatchObject({ code: "already" });
  });

  it("is for one's own theaters only, and for admins only from admins", async () => {
    const { db, own, other, admin, owner, door } = await setScene();
    const invite = { email, now: NOW } as const;
    for (const [steward, role, theaterId] of [
      [owner, "admin", null],
      [owner, "door", other.theaterId],
      [owner, "admin", own.theaterId],
      [door, "door", own.theaterId],
      [admin, "owner", null],
      [admin, "owner", 9_999],
    ] as const)
      expect(await invitePerson(db, { ...invite, steward, role, theaterId })).toMatchObject({
        code: "not-found",
      });
    expect(
      await invitePerson(db, { ...invite, steward: admin, role: "admin", theaterId: null }),
    ).toMatchObject({
      ok: true,
    });
    expect(await db.select().from(messages)).toHaveLength(1);
  });

  it("ends with its time, when taken back, when sent anew, and with its inviter's rights", async () => {
    const { db, own, admin, owner, stranger } = await setScene();
    const opens = async (token: string, now = NOW) => (await getInvitation(db, token, now)) !== null;
    const sent = await invitePerson(db, {
      steward: owner,
      email,
      role: "owner",
      theaterId: own.theaterId,
      now: NOW,
    });
    if (!sent.ok) throw new Error(sent.code);
    const [row] = await listInvitations(db, owner);
    const invitationId = row?.id ?? "";
    expect(await listInvitations(db, stranger)).toEqual([]);
    expect([await opens(sent.value.token), await opens(sent.value.token, NOW + 7 * DAY_MS)]).toEqual([
      true,
      false,
    ]);

    const revoke = { invitationId, isRevoked: true, now: NOW };
    expect(await revokeInvitation(db, { ...revoke, steward: stranger })).toMatchObject({ code: "not-found" });
    await revokeInvitation(db, { ...revoke, steward: owner });
    expect(await opens(sent.value.token)).toBe(false);
    await revokeInvitation(db, { ...revoke, steward: owner, isRevoked: false });
    expect(await opens(sent.value.token)).toBe(true);

    expect(await renewInvitation(db, { steward: stranger, invitationId, now: NOW })).toMatchObject({
      code: "not-found",
    });
    const renewed = await renewInvitation(db, { steward: owner, invitationId, now: NOW + 8 * DAY_MS });
    if (!renewed.ok) throw new Error(renewed.code);
    expect(await opens(sent.value.token, NOW + 8 * DAY_MS)).toBe(false);
    expect(await opens(renewed.value.token, NOW + 8 * DAY_MS)).toBe(true);

    const place = and(eq(theaterStaff.userId, owner.userId), eq(theaterStaff.theaterId, own.theaterId));
    await db.delete(theaterStaff).where(place);
    expect(await opens(renewed.value.token, NOW + 8 * DAY_MS)).toBe(false);
    expect(await listInvitations(db, admin)).toHaveLength(1);
  });

  it("leaves an owner who helps at the door an owner", async () => {
    const { db, own, admin, owner, user } = await setScene();
    const { email } = await user(owner.userId);
    const sent = await invitePerson(db, {
      steward: admin,
      email,
      role: "door",
      theaterId: own.theaterId,
      now: NOW,
    });
    if (!sent.ok) throw new Error(sent.code);
    await acceptInvitation(db, { token: sent.value.token, user: await user(owner.userId), now: NOW });
    expect(await getPerson(db, { steward: admin, userId: owner.userId })).toMatchObject({
      places: [{ role: "owner" }],
    });
  });
});
