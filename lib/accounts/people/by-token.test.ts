import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { apiClients, invitations, theaterStaff, users } from "@/db/schema/accounts";
import { meanwhile } from "@/db/testing/meanwhile";
import { withoutGuard } from "@/db/testing/without-guard";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { revokeInvitation } from "@/lib/accounts/invitations/revoke-invitation";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { setTeams } from "@/lib/accounts/testing/teams";
import { newId } from "@/lib/id";
import { changeRole } from "./change-role";
import { changeTheaterRole } from "./change-theater-role";

const NOW = 1_790_000_000_000;

describe("what a program does to people and invitations by its token", () => {
  let teams: Awaited<ReturnType<typeof setTeams>>;
  let invitationId: string;
  const ids = { own: 0, chain: 0, other: 0 };
  type Whose = keyof typeof ids;

  beforeAll(async () => {
    teams = await setTeams(NOW);
    await addAdmin(teams.db);
    const places = { own: teams.own.theaterId, chain: null, other: teams.other.theaterId };
    for (const [whose, theaterId] of Object.entries(places)) {
      const values = { name: whose, theaterId, may: ["read", "manage"], createdAt: 0 };
      const [made] = await teams.db.insert(apiClients).values(values).returning();
      ids[whose as Whose] = made?.id ?? 0;
    }
  });
  beforeEach(async () => {
    const { db, door, own, owner } = teams;
    await db.update(apiClients).set({ revokedAt: null });
    await db.update(users).set({ role: "customer" }).where(eq(users.id, door.userId));
    await db.update(theaterStaff).set({ role: "door" }).where(eq(theaterStaff.userId, door.userId));
    await db.delete(invitations);
    const email = `${newId().toLowerCase()}@example.com`;
    const invite = { staff: owner, email, role: "door", theaterId: own.theaterId } as const;
    expect(await invitePerson(db, { ...invite, now: NOW })).toMatchObject({ ok: true });
    invitationId = (await db.select().from(invitations).get())?.id ?? "";
  });

  const by = (whose: Whose) => ({ staff: { clientId: ids[whose], name: whose }, now: NOW });
  const place = (on: Database, whose: Whose) => {
    const at = { userId: teams.door.userId, theaterId: teams.own.theaterId };
    return changeTheaterRole(on, { ...by(whose), ...at, role: "owner" });
  };
  const invite = (theaterId: () => number | null) => (on: Database, whose: Whose) => {
    const email = `${newId().toLowerCase()}@example.com`;
    const at = theaterId();
    return invitePerson(on, { ...by(whose), email, theaterId: at, role: at === null ? "admin" : "door" });
  };
  type Act = (on: Database, whose: Whose) => Promise<{ ok: boolean }>;
  const ACTS: [string, Whose, Act][] = [
    [
      "an admin's role",
      "chain",
      (on, whose) => changeRole(on, { ...by(whose), userId: teams.door.userId, role: "admin" }),
    ],
    ["a role at a theater", "own", place],
    ["a role at a theater by the chain's", "chain", place],
    ["an invitation", "own", invite(() => teams.own.theaterId)],
    ["an admin's invitation", "chain", invite(() => null)],
    [
      "a renewed invitation",
      "own",
      (on, whose) => renewInvitation(on, { ...by(whose), invitationId, now: NOW + 1 }),
    ],
    [
      "a revoked invitation",
      "own",
      (on, whose) => revokeInvitation(on, { ...by(whose), invitationId, isRevoked: true }),
    ],
  ];
  const revoke = (whose: Whose) => () =>
    teams.db.update(apiClients).set({ revokedAt: NOW }).where(eq(apiClients.id, ids[whose]));

  it.each(ACTS)("lets it do %s, and no other theater's", async (_, whose, act) => {
    expect(await act(teams.db, "other")).toMatchObject({ ok: false, code: "not-found" });
    expect(await act(teams.db, whose)).toMatchObject({ ok: true });
  });

  it.each(ACTS)("refuses %s once it is revoked, but not without that guard (twin)", async (_, whose, act) => {
    const { db } = teams;
    expect(await act(meanwhile(db, revoke(whose)), whose)).toMatchObject({ ok: false, code: "not-found" });
    await db.update(apiClients).set({ revokedAt: null });
    const unguarded = meanwhile(withoutGuard(db, "not-found"), revoke(whose));
    expect(await act(unguarded, whose)).toMatchObject({ ok: true });
  });

  it("refuses a role that is made from another than they have, but not without that guard (twin)", async () => {
    const at = { userId: teams.door.userId, theaterId: teams.own.theaterId };
    const asked = { ...at, role: "owner", was: "door" } as const;
    const change = (on: Database) => changeTheaterRole(on, { ...by("own"), ...asked });
    const takeOff = () => teams.db.delete(theaterStaff).where(eq(theaterStaff.userId, teams.door.userId));
    const unguarded = withoutGuard(teams.db, "stale");
    const promote = () =>
      teams.db.update(theaterStaff).set({ role: "owner" }).where(eq(theaterStaff.userId, teams.door.userId));
    expect(await change(meanwhile(teams.db, promote))).toMatchObject({ code: "stale" });
    expect(await change(meanwhile(unguarded, promote))).toMatchObject({ ok: true });
    await takeOff();
    expect(await change(teams.db)).toMatchObject({ ok: false });
  });
});
