import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { staffMemberOf } from "@/lib/accounts/staff-member";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { setTeams } from "@/lib/accounts/testing/teams";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { signOutPerson } from "./sign-out-person";

const NOW = 1_790_000_000_000;

describe("roles", () => {
  it("makes someone an admin and an ordinary person again, from their next request on", async () => {
    const { db, admin, door, user } = await setTeams(NOW);
    const claim = await signInAs(db, await user(door.userId), NOW);
    const asks = async () => {
      const person = await getSessionUser(db, claim, NOW);
      return person && staffMemberOf(person.user);
    };
    const change = { staff: admin, userId: door.userId, now: NOW };
    expect(await changeRole(db, { ...change, role: "admin" })).toMatchObject({ ok: true });
    expect(await asks()).toMatchObject({ isAdmin: true });
    expect(await changeRole(db, { ...change, role: "admin" })).toMatchObject({ code: "already" });
    expect(await changeRole(db, { ...change, role: "customer" })).toMatchObject({ ok: true });
    expect(await asks()).toMatchObject({ isAdmin: false, may: ["door"] });
    const log = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.objectType, "user"), eq(auditEntries.objectId, String(door.userId))));
    expect(log.map(({ action, userId }) => [action, userId])).toEqual([
      ["user.promoted", admin.userId],
      ["user.demoted", admin.userId],
    ]);
  });

  it("keeps the last admin, whoever asks", async () => {
    const { db, admin, owner } = await setTeams(NOW);
    const change = { userId: admin.userId, role: "customer", now: NOW } as const;
    expect(await changeRole(db, { ...change, staff: admin })).toMatchObject({ code: "last-admin" });
    expect(await changeRole(db, { ...change, staff: owner })).toMatchObject({ code: "not-found" });
    const second = await addAdmin(db);
    expect(
      await disableUser(db, { staff: second, userId: second.userId, isDisabled: true, now: NOW }),
    ).toMatchObject({ code: "self" });
    expect(await changeRole(db, { ...change, staff: admin })).toMatchObject({ ok: true });
    // an admin of a moment ago is none any more
    expect(
      await changeRole(db, { staff: admin, userId: second.userId, role: "customer", now: NOW }),
    ).toMatchObject({ code: "not-found" });
  });

  it("shuts an account and its sessions at once; opening it does not bring them back", async () => {
    const { db, admin, door, user } = await setTeams(NOW);
    const claim = await signInAs(db, await user(door.userId), NOW);
    const change = { staff: admin, userId: door.userId, now: NOW };
    await disableUser(db, { ...change, isDisabled: true });
    expect(await getSessionUser(db, claim, NOW)).toBeNull();
    await disableUser(db, { ...change, isDisabled: false });
    expect(await getSessionUser(db, claim, NOW)).toBeNull();
    const newer = await signInAs(db, await user(door.userId), NOW);
    expect(await getSessionUser(db, newer, NOW)).toMatchObject({ user: { id: door.userId } });
    await signOutPerson(db, change);
    expect(await getSessionUser(db, newer, NOW)).toBeNull();
  });
});
