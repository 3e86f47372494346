import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { invitations, users } from "@/db/schema/accounts";
import { meanwhile } from "@/db/testing/meanwhile";
import { withoutGuard } from "@/db/testing/without-guard";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { setTeams } from "@/lib/accounts/testing/teams";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { signOutPerson } from "./sign-out-person";

const NOW = 1_790_000_000_000;

describe("what changes before an admin's or owner's word is written", () => {
  let teams: Awaited<ReturnType<typeof setTeams>>;
  let invitationId: string;

  beforeAll(async () => {
    teams = await setTeams(NOW);
    // the database keeps the last admin
    await addAdmin(teams.db);
  });
  beforeEach(async () => {
    const { db, admin, owner, own } = teams;
    await db.update(users).set({ role: "admin" }).where(eq(users.id, admin.userId));
    await db.update(users).set({ disabledAt: null, role: "customer" }).where(eq(users.id, owner.userId));
    await db.delete(invitations);
    const email = `${newId().toLowerCase()}@example.com`;
    const invite = { staff: owner, email, role: "door", theaterId: own.theaterId } as const;
    const sent = await invitePerson(db, { ...invite, now: NOW });
    if (!sent.ok) throw new Error(sent.code);
    invitationId = (await db.select().from(invitations).get())?.id ?? "";
  });

  const whom = () => ({ staff: teams.admin, userId: teams.owner.userId, now: NOW });
  const promote = (on: Database) => changeRole(on, { ...whom(), role: "admin" });
  const shut = (on: Database) => disableUser(on, { ...whom(), isDisabled: true });
  const signOut = (on: Database) => signOutPerson(on, whom());
  const renew = (on: Database) =>
    renewInvitation(on, { staff: teams.owner, invitationId, now: NOW + HOUR_MS });
  const demoteAdmin = () =>
    teams.db.update(users).set({ role: "customer" }).where(eq(users.id, teams.admin.userId));
  const revoke = () => teams.db.update(invitations).set({ revokedAt: NOW });

  type Act = (on: Database) => Promise<{ ok: boolean }>;
  const changes: [string, string, Act, () => Promise<unknown>][] = [
    ["another role", "not-found", promote, demoteAdmin],
    ["another role", "disabled", promote, () => shut(teams.db)],
    ["a shut account", "not-found", shut, demoteAdmin],
    ["the end of someone's sessions", "not-found", signOut, demoteAdmin],
    ["a renewed invitation", "not-found", renew, revoke],
  ];

  it.each(changes)("refuses %s as %s", async (_, code, act, change) => {
    expect(await act(meanwhile(teams.db, change))).toMatchObject({ ok: false, code });
  });

  it.each(changes)("would let %s pass without the guard %s (twin)", async (_, code, act, change) => {
    expect(await act(meanwhile(withoutGuard(teams.db, code), change))).toMatchObject({ ok: true });
  });
});
