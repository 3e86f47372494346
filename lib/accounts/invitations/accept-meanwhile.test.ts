import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { invitations, users } from "@/db/schema/accounts";
import { meanwhile } from "@/db/testing/meanwhile";
import { withoutGuard } from "@/db/testing/without-guard";
import { addUser } from "@/lib/accounts/testing/people";
import { setTeams } from "@/lib/accounts/testing/teams";
import { acceptInvitation } from "./accept-invitation";
import { invitePerson } from "./invite-person";

const NOW = 1_790_000_000_000;

async function invited() {
  const { db, own, owner } = await setTeams(NOW);
  const user = await addUser(db, "nell@example.com");
  const invite = { staff: owner, email: user.email, role: "door", theaterId: own.theaterId } as const;
  const sent = await invitePerson(db, { ...invite, now: NOW });
  if (!sent.ok) throw new Error(sent.code);
  const revoke = () => db.update(invitations).set({ revokedAt: NOW });
  const shut = () => db.update(users).set({ disabledAt: NOW }).where(eq(users.id, user.id));
  return { db, revoke, shut, accept: { token: sent.value.token, user, now: NOW } };
}

it("is refused to who accepts while it is revoked, but not without that guard (twin)", async () => {
  const { db, revoke, accept } = await invited();
  expect(await acceptInvitation(meanwhile(db, revoke), accept)).toMatchObject({ code: "spent" });
  await db.update(invitations).set({ revokedAt: null });
  const unguarded = meanwhile(withoutGuard(db, "spent"), revoke);
  expect(await acceptInvitation(unguarded, accept)).toMatchObject({ ok: true });
});

it("is refused to whose account is shut meanwhile, but not without that guard (twin)", async () => {
  const { db, shut, accept } = await invited();
  expect(await acceptInvitation(meanwhile(db, shut), accept)).toMatchObject({ code: "other-address" });
  await db.update(users).set({ disabledAt: null });
  const unguarded = meanwhile(withoutGuard(db, "other-address"), shut);
  expect(await acceptInvitation(unguarded, accept)).toMatchObject({ ok: true });
});
