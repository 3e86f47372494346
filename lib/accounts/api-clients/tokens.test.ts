import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { apiClients, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { disableUser } from "@/lib/accounts/people/disable-user";
import { canManage } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { hashApiToken, isApiToken, newApiToken } from "./api-token";
import { findClient } from "./find-client";
import { listTokens } from "./list-tokens";
import { makeToken } from "./make-token";
import { revokeToken } from "./revoke-token";

const NOW = Date.UTC(2026, 10, 24, 12);

it("is a token that scanners know, and what is mistyped is none", () => {
  const token = newApiToken();
  expect(token).toMatch(/^mat_[0-9A-Za-z]{46}$/);
  expect(isApiToken(token)).toBe(true);
  const other = token.at(10) === "a" ? "b" : "a";
  expect(isApiToken(token.slice(0, 10) + other + token.slice(11))).toBe(false);
  for (const wrong of ["", "mat_", `${token} `, `${token}\n`, token.slice(4), token.toUpperCase()])
    expect(isApiToken(wrong)).toBe(false);
});

describe.each(engines)("a token on %s", (_, open) => {
  const db = open();
  const asked = { name: "Box office", scopes: ["sell", "read", "sell"], days: 30, now: NOW } as const;
  const make = async (more: Partial<Parameters<typeof makeToken>[1]> = {}) => {
    const made = await makeToken(db, {
      ...asked,
      scopes: [...asked.scopes],
      theaterId: null,
      staff: null,
      ...more,
    });
    if (!made.ok) throw new Error(made.code);
    return made.value.token;
  };
  const idOf = async (token: string) =>
    (
      await db
        .select()
        .from(apiClients)
        .where(eq(apiClients.tokenHash, hashApiToken(token)))
        .get()
    )?.id ?? 0;

  it("is known until it is revoked or past its time, and kept nowhere", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const owner = await addOwner(db, theaterId);
    const token = await make({ theaterId, staff: owner });
    const client = { name: "Box office", theaterId, may: ["read", "sell"] };
    expect(await findClient(db, token, NOW)).toMatchObject(client);
    expect(await findClient(db, newApiToken(), NOW)).toBeNull();
    expect(await findClient(db, token, NOW + 30 * DAY_MS - 1)).toMatchObject(client);
    expect(await findClient(db, token, NOW + 30 * DAY_MS)).toBeNull();
    const row = await db
      .select()
      .from(apiClients)
      .where(eq(apiClients.id, await idOf(token)))
      .get();
    expect(JSON.stringify(row)).not.toContain(token.slice(4, -4));
    expect(row).toMatchObject({ tokenEnd: token.slice(-4), createdBy: owner.userId });

    const clientId = await idOf(token);
    expect(await revokeToken(db, { clientId, staff: owner, now: NOW })).toMatchObject({ ok: true });
    expect(await findClient(db, token, NOW)).toBeNull();
    expect(await revokeToken(db, { clientId, staff: owner, now: NOW })).toMatchObject({
      code: "already-revoked",
    });
    // twin
    const loose = withoutGuard(db, "already-revoked");
    expect(await revokeToken(loose, { clientId, staff: owner, now: NOW })).toMatchObject({ ok: true });
    const entries = await db
      .select({ action: auditEntries.action, userId: auditEntries.userId, theaterId: auditEntries.theaterId })
      .from(auditEntries)
      .where(and(eq(auditEntries.objectType, "token"), eq(auditEntries.objectId, String(clientId))));
    expect(entries.slice(0, 2)).toEqual([
      { action: "token.made", userId: owner.userId, theaterId },
      { action: "token.revoked", userId: owner.userId, theaterId },
    ]);
  });

  it("is refused while its maker could not make it, in a batch too, and good again once they can", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const [maker, admin] = [await addOwner(db, theaterId), await addAdmin(db)];
    const token = await make({ theaterId, scopes: ["manage"], staff: maker });
    const clientId = await idOf(token);
    const stands = async () => {
      const [[may] = []] = await db.values<[number]>(
        sql`select ${canManage({ clientId }, sql`${theaterId}`)}`,
      );
      const listed = (await listTokens(db, admin)).find((one) => one.clientId === clientId);
      return [await findClient(db, token, NOW), may, listed?.isRefused];
    };
    const [good, refused] = [
      [expect.objectContaining({ clientId }), 1, false],
      [null, 0, true],
    ];
    expect(await stands()).toEqual(good);
    const shut = (isDisabled: boolean) =>
      disableUser(db, { staff: admin, userId: maker.userId, isDisabled, now: NOW });
    await shut(true);
    expect(await stands()).toEqual(refused);
    await shut(false);
    expect(await stands()).toEqual(good);
    const team = db.update(theaterStaff);
    await team.set({ role: "door" }).where(eq(theaterStaff.userId, maker.userId));
    expect(await stands()).toEqual(refused);
    // an admin's, of every theater, and a command's
    const chain = await make({ staff: admin });
    expect(await findClient(db, chain, NOW)).toMatchObject({ theaterId: null });
    await addAdmin(db);
    await db.update(users).set({ role: "customer" }).where(eq(users.id, admin.userId));
    expect(await findClient(db, chain, NOW)).toBeNull();
    expect(await findClient(db, await make(), NOW)).toMatchObject({ theaterId: null });
  });

  it("says when it was last used, to some minutes", async () => {
    const token = await make();
    const seen = async () =>
      (
        await db
          .select()
          .from(apiClients)
          .where(eq(apiClients.tokenHash, hashApiToken(token)))
          .get()
      )?.lastUsedAt;
    expect(await seen()).toBeNull();
    await findClient(db, token, NOW);
    expect(await seen()).toBe(NOW);
    await findClient(db, token, NOW + MINUTE_MS);
    expect(await seen()).toBe(NOW);
    await findClient(db, token, NOW + 5 * MINUTE_MS);
    expect(await seen()).toBe(NOW + 5 * MINUTE_MS);
  });

  it("is made, listed and revoked by who runs its theater, and for all theaters by admins", async () => {
    const own = await makeFixture(db, { startsAt: NOW });
    const other = await makeFixture(db, { startsAt: NOW });
    const [admin, owner, door, stranger] = [
      await addAdmin(db),
      await addOwner(db, own.theaterId),
      await addDoorStaff(db, own.theaterId),
      await addOwner(db, other.theaterId),
    ];
    const of = { ...asked, scopes: [...asked.scopes] };
    for (const [staff, theaterId] of [
      [owner, null],
      [owner, other.theaterId],
      [door, own.theaterId],
      [stranger, own.theaterId],
      [admin, 987_654_321],
    ] as const) {
      expect(await makeToken(db, { ...of, staff, theaterId })).toMatchObject({ code: "not-found" });
    }
    // twin: without the guard it would be theirs
    const loose = withoutGuard(db, "not-found");
    expect(await makeToken(loose, { ...of, staff: stranger, theaterId: own.theaterId })).toMatchObject({
      ok: true,
    });

    const clientId = await idOf(await make({ theaterId: own.theaterId, staff: owner }));
    const chainId = await idOf(await make({ theaterId: null, staff: admin }));
    const seenBy = async (staff: typeof owner) =>
      (await listTokens(db, staff))
        .map((token) => token.clientId)
        .filter((id) => [clientId, chainId].includes(id));
    expect(await seenBy(owner)).toEqual([clientId]);
    expect(await seenBy(stranger)).toEqual([]);
    expect(await seenBy(door)).toEqual([]);
    expect((await seenBy(admin)).sort()).toEqual([clientId, chainId].sort());
    const revoke = (staff: typeof owner, id: number) => revokeToken(db, { clientId: id, staff, now: NOW });
    expect(await revoke(stranger, clientId)).toMatchObject({ code: "not-found" });
    expect(await revoke(owner, chainId)).toMatchObject({ code: "not-found" });
    expect(await revoke(admin, chainId)).toMatchObject({ ok: true });
    expect(await revoke(admin, clientId)).toMatchObject({ ok: true });
  });
});
