import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { invitations, theaterStaff, users } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { setPassword } from "@/lib/accounts/passwords/set-password";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { getPerson } from "@/lib/accounts/people/get-person";
import { getUserByEmail } from "@/lib/accounts/people/get-user-by-email";
import { setTeams } from "@/lib/accounts/testing/teams";
import { DAY_MS } from "@/lib/clock-units";
import { acceptInvitation } from "./accept-invitation";
import { getInvitation } from "./get-invitation";
import { invitePerson } from "./invite-person";
import { listInvitations } from "./list-invitations";
import { renewInvitation } from "./renew-invitation";
import { revokeInvitation } from "./revoke-invitation";
import { startInvitedAccount } from "./start-invited-account";

const NOW = 1_790_000_000_000;

describe("an invitation", () => {
  const email = "new@example.com";

  it("is accepted once, by its address, with an account made on the way", async () => {
    const { db, own, owner, door, user } = await setTeams(NOW);
    const invite = { staff: owner, email, role: "door", theaterId: own.theaterId, now: NOW } as const;
    const sent = await invitePerson(db, invite);
    if (!sent.ok) throw new Error(sent.code);
    const { token } = sent.value;
    const [message] = await db.select().from(messages).where(eq(messages.kind, "invitation"));
    expect(message?.to).toBe(email);
    expect(message?.token).toBe(token);
    expect(JSON.stringify(message?.payload)).not.toContain(token);
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
    expect(await getUserByEmail(db, email)).toMatchObject({ theaterRoles: ["door"] });
    expect(await invitePerson(db, invite)).toMatchObject({ code: "already" });
  });

  it("is for one's own theaters only, and for admins only from admins", async () => {
    const { db, own, other, admin, owner, door } = await setTeams(NOW);
    const invite = { email, now: NOW } as const;
    for (const [staff, role, theaterId] of [
      [owner, "admin", null],
      [owner, "door", other.theaterId],
      [owner, "admin", own.theaterId],
      [door, "door", own.theaterId],
      [admin, "owner", null],
      [admin, "owner", 9_999],
    ] as const)
      expect(await invitePerson(db, { ...invite, staff, role, theaterId })).toMatchObject({
        code: "not-found",
      });
    expect(await invitePerson(db, { ...invite, staff: admin, role: "admin", theaterId: null })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await db.select().from(messages)).toHaveLength(1);
  });

  it("ends with its time, when taken back, when sent anew, and with its inviter's rights", async () => {
    const { db, own, admin, owner, stranger } = await setTeams(NOW);
    const opens = async (token: string, now = NOW) => (await getInvitation(db, token, now)) !== null;
    const sent = await invitePerson(db, {
      staff: owner,
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
    expect(await revokeInvitation(db, { ...revoke, staff: stranger })).toMatchObject({ code: "not-found" });
    await revokeInvitation(db, { ...revoke, staff: owner });
    expect(await opens(sent.value.token)).toBe(false);
    await revokeInvitation(db, { ...revoke, staff: owner, isRevoked: false });
    expect(await opens(sent.value.token)).toBe(true);

    expect(await renewInvitation(db, { staff: stranger, invitationId, now: NOW })).toMatchObject({
      code: "not-found",
    });
    const renewed = await renewInvitation(db, { staff: owner, invitationId, now: NOW + 8 * DAY_MS });
    if (!renewed.ok) throw new Error(renewed.code);
    expect(await opens(sent.value.token, NOW + 8 * DAY_MS)).toBe(false);
    expect(await opens(renewed.value.token, NOW + 8 * DAY_MS)).toBe(true);

    const theaterRole = and(eq(theaterStaff.userId, owner.userId), eq(theaterStaff.theaterId, own.theaterId));
    await db.delete(theaterStaff).where(theaterRole);
    expect(await opens(renewed.value.token, NOW + 8 * DAY_MS)).toBe(false);
    expect(await listInvitations(db, admin)).toHaveLength(1);
  });

  it("leaves an owner who helps at the door an owner", async () => {
    const { db, own, admin, owner, user } = await setTeams(NOW);
    const { email } = await user(owner.userId);
    const sent = await invitePerson(db, {
      staff: admin,
      email,
      role: "door",
      theaterId: own.theaterId,
      now: NOW,
    });
    if (!sent.ok) throw new Error(sent.code);
    await acceptInvitation(db, { token: sent.value.token, user: await user(owner.userId), now: NOW });
    expect(await getPerson(db, { staff: admin, userId: owner.userId })).toMatchObject({
      theaterRoles: [{ role: "owner" }],
    });
  });

  it("leads nowhere once who has it is taken off that team; another theater's stays", async () => {
    const { db, own, other, owner, stranger, door, user } = await setTeams(NOW);
    const { email } = await user(door.userId);
    const invite = async (staff: typeof owner, theaterId: number) => {
      const sent = await invitePerson(db, { staff, email, role: "owner", theaterId, now: NOW });
      if (!sent.ok) throw new Error(sent.code);
      return { token: sent.value.token, user: await user(door.userId), now: NOW };
    };
    const theirs = await invite(owner, own.theaterId);
    const elsewhere = await invite(stranger, other.theaterId);
    const theaterRole = { staff: owner, userId: door.userId, theaterId: own.theaterId, now: NOW };
    // another role takes nothing back
    await changeTheaterRole(db, { ...theaterRole, role: "door" });
    expect(await getInvitation(db, theirs.token, NOW)).not.toBeNull();
    expect(await changeTheaterRole(db, { ...theaterRole, role: null })).toMatchObject({ ok: true });
    expect(await acceptInvitation(db, theirs)).toMatchObject({ code: "spent" });
    expect(await getUserByEmail(db, theirs.user.email)).toMatchObject({ theaterRoles: [] });
    expect(await acceptInvitation(db, elsewhere)).toMatchObject({ ok: true });
    // twin: while it was open, it led back into the team that had just been left
    await db.update(invitations).set({ revokedAt: null }).where(eq(invitations.theaterId, own.theaterId));
    expect(await acceptInvitation(db, theirs)).toMatchObject({ ok: true, value: { role: "owner" } });
  });
});
