import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { apiClients, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { write } from "@/db/write";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { type Actor, audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { AUDIT_PAGE, type AuditFilter, listAuditEntries } from "./list-audit-entries";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("the audit log on %s", (_, open) => {
  let db: Database;
  let theaterId: number;
  let owner: StaffMember;
  let email: string;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    ({ theaterId } = await makeFixture(db, { startsAt: now }));
    email = `${newId().toLowerCase()}@example.com`;
    const [made] = await db
      .insert(users)
      .values({ email, name: "Rosa", passwordHash: "", createdAt: 0 })
      .returning();
    owner = { userId: made?.id ?? 0, name: "Rosa", isAdmin: false, may: PERMISSIONS };
    await db.insert(theaterStaff).values({ theaterId, userId: owner.userId, role: "owner" });
  });

  const tell = (at: number, parts: { theaterId?: number | null; objectId?: string; by?: Actor } = {}) =>
    write(db, [
      audit(
        db,
        {
          by: owner,
          theaterId,
          action: "theater.edited",
          objectId: theaterId,
          details: { at },
          ...parts,
        },
        at,
      ),
    ]);
  const list = async (filter: Partial<AuditFilter> = {}) =>
    listAuditEntries(db, {
      ...{ staff: owner, theaterId: null, person: "", objectType: "", objectId: "" },
      ...{ from: null, until: null, before: null, ...filter },
    });
  const times = async (filter?: Partial<AuditFilter>) =>
    (await list(filter)).entries.map(({ at }) => at - now);

  it("shows an owner what happened in their own theaters, newest first", async () => {
    const { theaterId: foreign } = await makeFixture(db, { startsAt: now });
    await tell(now);
    await tell(now + 1, { theaterId: foreign });
    await tell(now + 2, { theaterId: null });
    await tell(now + 3);
    expect(await times()).toEqual([3, 0]);
    expect(await times({ theaterId: foreign })).toEqual([]);
  });

  it("is filtered by person, object and time", async () => {
    await tell(now);
    await tell(now + 5, { objectId: "another" });
    expect(await times({ person: email.slice(0, 12) })).toEqual([5, 0]);
    expect(await times({ person: "nobody%at_all" })).toEqual([]);
    await db
      .update(users)
      .set({ email: `under_score.${email}` })
      .where(eq(users.id, owner.userId));
    expect(await times({ person: "UNDER_SCORE" })).toEqual([5, 0]);
    expect(await times({ person: "under%score" })).toEqual([]);
    expect(await times({ objectType: "theater", objectId: "another" })).toEqual([5]);
    expect(await times({ from: now + 1, until: now + 6 })).toEqual([5]);
    expect(await times({ until: now + 5 })).toEqual([0]);
  });

  it("goes on where the page before ended, also among entries of one moment", async () => {
    for (let i = 0; i < AUDIT_PAGE + 2; i++) await tell(now);
    const first = await list();
    const second = await list({ before: first.next });
    expect([first.entries.length, second.entries.length, second.next]).toEqual([AUDIT_PAGE, 2, null]);
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(AUDIT_PAGE + 2);
  });

  it("tells a person, another program and a guest apart, by name where they have one", async () => {
    const [client] = await db
      .insert(apiClients)
      .values({ name: "Ticket kiosk", theaterId, may: ["sell"], createdAt: 0 })
      .returning();
    await tell(now);
    await tell(now + 1, { by: { clientId: client?.id ?? 0 } });
    await tell(now + 2, { by: { userId: null } });
    const { entries } = await list();
    expect(entries.map(({ personName, clientName }) => [personName, clientName])).toEqual([
      [null, null],
      [null, "Ticket kiosk"],
      ["Rosa", null],
    ]);
    expect(entries.map(({ userId, clientId }) => [userId, clientId])).toEqual([
      [null, null],
      [null, client?.id],
      [owner.userId, null],
    ]);
  });

  it("has one actor at most to an entry", async () => {
    const both = { at: now, userId: 1, clientId: 1, theaterId, action: "theater.edited", details: {} };
    const written = write(db, [
      db.insert(auditEntries).values({ ...both, objectType: "theater", objectId: "1" }),
    ]);
    await expect(written).rejects.toMatchObject({ code: "check:audit_one_actor" });
  });

  it("cannot be changed or shortened", async () => {
    await tell(now);
    for (const change of [sql`update audit_entries set details = '{}'`, sql`delete from audit_entries`]) {
      const written = write(db, [db.run(change)]);
      await expect(written).rejects.toMatchObject({ code: "audit_is_append_only" });
    }
  });
});
