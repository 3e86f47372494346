import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { apiClients, invitations } from "@/db/schema/accounts";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { revokeInvitation } from "@/lib/accounts/invitations/revoke-invitation";
import { changeRole } from "@/lib/accounts/people/change-role";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { disableUser } from "@/lib/accounts/people/disable-user";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addUser } from "@/lib/accounts/testing/people";
import { codeAt, unconfirmedAdmin, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { confirmPerson } from "./confirm-person";
import { CONFIRMED_MS } from "./has-second-step";
import { resetSecondStep } from "./reset-second-step";
import { setSafeguards } from "./set-safeguards";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

type Staff = StaffMember & { idHash: string };

/** All that asks for a code, done to somebody of its own. */
const SENSITIVE: [
  name: string,
  act: (db: Database, staff: Staff) => Promise<{ ok: boolean; code?: string }>,
][] = [
  [
    "a role",
    async (db, staff) => changeRole(db, { staff, userId: await someone(db), role: "admin", now: NOW }),
  ],
  [
    "a role at a theater",
    async (db, staff) =>
      changeTheaterRole(db, {
        ...{ staff, userId: await someone(db), theaterId: await theater(db) },
        ...{ role: "door", now: NOW },
      }),
  ],
  [
    "shutting an account",
    async (db, staff) => disableUser(db, { staff, userId: await someone(db), isDisabled: true, now: NOW }),
  ],
  [
    "an invitation",
    async (db, staff) =>
      invitePerson(db, { staff, email: anyone(), role: "admin", theaterId: null, now: NOW }),
  ],
  [
    "an invitation sent again",
    async (db, staff) => renewInvitation(db, { staff, invitationId: await invitation(db), now: NOW }),
  ],
  [
    "an invitation that opens again",
    async (db, staff) => {
      const invitationId = await invitation(db, NOW);
      return revokeInvitation(db, { staff, invitationId, isRevoked: false, now: NOW });
    },
  ],
  [
    "a token",
    async (db, staff) =>
      makeToken(db, { staff, name: "Kiosk", scopes: ["sell"], theaterId: null, days: null, now: NOW }),
  ],
  [
    "somebody's second step",
    async (db, staff) =>
      resetSecondStep(db, { staff, userId: (await withSecondStep(db, NOW)).user.id, now: NOW }),
  ],
  [
    "what a theater asks",
    async (db, staff) =>
      setSafeguards(db, {
        ...{ staff, theaterId: await theater(db), now: NOW },
        ...{ needsSecondStep: false, confirmRefundsOverMinor: null },
      }),
  ],
];

const anyone = () => `${newId()}@example.org`.toLowerCase();
const someone = async (db: Database) => (await addUser(db, anyone())).id;
/** One that another admin has made. */
async function invitation(db: Database, revokedAt: number | null = null) {
  const { userId: invitedBy } = await addAdmin(db);
  const [id, tokenHash] = [newId(), newId()];
  await db.insert(invitations).values({
    ...{ id, tokenHash, email: anyone(), role: "admin", invitedBy },
    ...{ createdAt: NOW, expiresAt: NOW + 1, revokedAt },
  });
  return id;
}
const theater = async (db: Database) => (await makeFixture(db, { startsAt: NOW })).theaterId;

describe.each(engines)("showing that it is still they on %s", (_, open) => {
  const db = open();

  it.each(SENSITIVE)("is asked for before %s, and then it is done", async (_name, act) => {
    const { staff, user, idHash, secret } = await unconfirmedAdmin(db, NOW);
    expect(await act(db, staff)).toEqual({ ok: false, code: "confirm-it-is-you" });
    const code = codeAt(secret, NOW);
    expect(await confirmPerson(db, { code: "000000", user, idHash, now: NOW })).toMatchObject({
      code: "wrong-code",
    });
    expect(await confirmPerson(db, { code, user, idHash, now: NOW })).toEqual({ ok: true, value: null });
    expect(await act(db, staff)).toMatchObject({ ok: true });
  });

  it("counts for that session alone, and for ten minutes", async () => {
    const { staff, user, idHash, secret } = await unconfirmedAdmin(db, NOW);
    await confirmPerson(db, { code: codeAt(secret, NOW), user, idHash, now: NOW });
    const invite = async (by: Staff | Omit<Staff, "idHash">, now: number) =>
      (await invitePerson(db, { staff: by, email: anyone(), role: "admin", theaterId: null, now })).ok;
    expect(await invite(staff, NOW + CONFIRMED_MS - 1)).toBe(true);
    expect(await invite(staff, NOW + CONFIRMED_MS)).toBe(false);
    expect(await invite({ ...staff, idHash: "of-another" }, NOW)).toBe(false);
    const { idHash: _, ...nowhere } = staff;
    expect(await invite(nowhere, NOW)).toBe(false);
    const other = await unconfirmedAdmin(db, NOW);
    expect(await invite({ ...other.staff, idHash }, NOW)).toBe(false);
  });

  it("is not asked of who takes an invitation back", async () => {
    const { staff } = await unconfirmedAdmin(db, NOW);
    const taken = { staff, invitationId: await invitation(db), isRevoked: true, now: NOW };
    expect(await revokeInvitation(db, taken)).toEqual({ ok: true, value: null });
  });

  it("is asked of nobody who has no second step, and of no program", async () => {
    const admin = await addAdmin(db);
    expect(await SENSITIVE[0]?.[1](db, { ...admin, idHash: "" })).toMatchObject({ ok: true });
    const made = { name: "Listings", theaterId: null, may: ["manage"], createdAt: 0 };
    const [client] = await db.insert(apiClients).values(made).returning();
    const staff = { clientId: client?.id ?? 0 };
    expect(await changeRole(db, { staff, userId: await someone(db), role: "admin", now: NOW })).toMatchObject(
      {
        ok: true,
      },
    );
  });
});

it.each(SENSITIVE)(
  "%s would be changed by whoever sits there without the guard (twin)",
  async (_name, act) => {
    const db = openTestDatabase();
    const { staff } = await unconfirmedAdmin(db, NOW);
    expect(await act(withoutGuard(db, "confirm-it-is-you"), staff)).toMatchObject({ ok: true });
  },
);
