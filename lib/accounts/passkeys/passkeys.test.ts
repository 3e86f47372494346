import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { passkeys, sessions, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { CONFIRMED_MS } from "@/lib/accounts/second-step/has-second-step";
import { resetSecondStep } from "@/lib/accounts/second-step/reset-second-step";
import { setSafeguards } from "@/lib/accounts/second-step/set-safeguards";
import { startAuthenticator } from "@/lib/accounts/second-step/start-authenticator";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { staffMemberOf } from "@/lib/accounts/staff-member";
import { add, asked, confirmWith, NAME, signedIn, withPasskey } from "@/lib/accounts/testing/passkeys";
import { PASSWORD } from "@/lib/accounts/testing/people";
import { withSecondStep } from "@/lib/accounts/testing/second-steps";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { softwareAuthenticator } from "@/lib/accounts/testing/software-authenticator";
import { addOwner } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { CHALLENGE_MS } from "./challenge";
import { keepPasskey } from "./keep-passkey";
import { listPasskeys } from "./list-passkeys";
import { MOST_PASSKEYS } from "./relying-party";
import { removePasskey } from "./remove-passkey";
import { startPasskey } from "./start-passkey";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

type By = Awaited<ReturnType<typeof signedIn>>;

const remove = (db: Database, by: By, id: string, current = PASSWORD) =>
  removePasskey(db, { id, current, user: by.user, idHash: by.idHash, now: by.now });

const forgetConfirmation = (db: Database, { idHash }: { idHash: string }) =>
  db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.idHash, idHash));

const putOnTeam = async (db: Database, userId: number) => {
  const { theaterId } = await makeFixture(db, { startsAt: NOW });
  await db.insert(theaterStaff).values({ theaterId, userId, role: "door" });
  return theaterId;
};

describe.each(engines)("passkeys of an account on %s", (_, open) => {
  const db = open();
  const told = async (email: string) =>
    (await db.select().from(messages).where(eq(messages.to, email))).map(({ payload }) => payload.change);
  const logged = async (userId: number) =>
    (
      await db
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.objectType, "user"), eq(auditEntries.objectId, String(userId))))
    ).map(({ action }) => action);

  it("are added by who knows the password, under a name, and their owner is told", async () => {
    const by = await signedIn(db, NOW);
    const elsewhere = await signInAs(db, by.user, NOW);
    expect(await startPasskey(db, { current: "not this one", name: NAME, ...by })).toMatchObject({
      code: "wrong",
    });
    const keeper = softwareAuthenticator();
    expect(await add(db, by, keeper)).toEqual({ ok: true, value: null });
    expect(await listPasskeys(db, by.user.id)).toEqual([
      {
        ...{ id: keeper.id, name: NAME, transports: ["internal"], isSynced: false },
        ...{ createdAt: NOW, lastUsedAt: null },
      },
    ]);
    expect([await told(by.user.email), await logged(by.user.id)]).toEqual([
      ...[["passkey-added"], ["user.passkey-added"]],
    ]);
    expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
    const here = await getSessionUser(db, by.claim, NOW);
    expect(here?.user).toMatchObject({ hasPasskey: true, isTwice: true, hasSecondStep: false });
  });

  it("tell their keeper of nobody: the handle is the account's, and without its address", async () => {
    const [ada, bo] = [await signedIn(db, NOW), await signedIn(db, NOW)];
    const handles = [];
    for (const by of [ada, ada, bo]) handles.push((await asked(db, by)).user.id);
    expect(handles[0]).toBe(handles[1]);
    expect(handles[0]).not.toBe(handles[2]);
    for (const handle of handles) expect(Buffer.from(handle ?? "", "base64url")).toHaveLength(32);
    const options = await asked(db, ada);
    expect(options.authenticatorSelection).toMatchObject({
      ...{ residentKey: "required", userVerification: "required" },
    });
    expect(options.attestation).toBe("none");
  });

  it.each([
    ["of another site", { origin: "https://evil.example" }],
    ["for another site", { rpId: "evil.example" }],
    ["that nobody has unlocked", { isVerified: false }],
    ["that was to sign in", { type: "webauthn.get" }],
  ])("are not added by an answer %s", async (_name, way) => {
    const by = await signedIn(db, NOW);
    expect(await add(db, by, softwareAuthenticator(), way)).toEqual({ ok: false, code: "wrong-passkey" });
    expect(await add(db, by, softwareAuthenticator())).toMatchObject({ ok: true });
  });

  it("are added once by an answer, within five minutes, in the session that was asked", async () => {
    const [by, other] = [await signedIn(db, NOW), await signedIn(db, NOW)];
    const made = softwareAuthenticator().make(await asked(db, by));
    const keep = (who: By, now: number) => keepPasskey(db, { name: NAME, made, ...who, now });
    expect(await keep(by, NOW + CHALLENGE_MS)).toEqual({ ok: false, code: "passkey-over" });
    expect(await keep(other, NOW)).toEqual({ ok: false, code: "passkey-over" });
    expect(await keep(by, NOW)).toMatchObject({ ok: true });
    expect(await keep(by, NOW)).toEqual({ ok: false, code: "passkey-over" });
  });

  it("belong to one account each", async () => {
    const [{ keeper }, other] = [await withPasskey(db, NOW), await signedIn(db, NOW)];
    expect(await add(db, other, keeper)).toEqual({ ok: false, code: "known-already" });
  });

  it("show that it is still they, of that session", async () => {
    const [by, other] = [await withPasskey(db, NOW), await withPasskey(db, NOW)];
    await forgetConfirmation(db, by);
    const start = () => startPasskey(db, { current: PASSWORD, name: NAME, ...by });
    expect(await start()).toMatchObject({ code: "confirm-it-is-you" });
    expect(await confirmWith(db, by, other.keeper)).toMatchObject({ code: "unknown-passkey" });
    expect(await confirmWith(db, by, by.keeper)).toEqual({ ok: true, value: null });
    expect(await start()).toMatchObject({ ok: true });
    expect(
      await startPasskey(db, { current: PASSWORD, name: NAME, ...by, now: NOW + CONFIRMED_MS }),
    ).toMatchObject({ code: "confirm-it-is-you" });
    const none = await signedIn(db, NOW);
    expect(await confirmWith(db, none, by.keeper)).toEqual({ ok: false, code: "no-passkeys" });
  });

  it("are what a theater asks for, where they were shown and not the password alone", async () => {
    const by = await withPasskey(db, NOW);
    const theaterId = await putOnTeam(db, by.user.id);
    const staff = await addOwner(db, theaterId);
    await setSafeguards(db, {
      ...{ theaterId, needsSecondStep: true, confirmRefundsOverMinor: null, staff, now: NOW },
    });
    const mayAt = async (claim: By["claim"]) => {
      const found = await getSessionUser(db, claim, NOW);
      return found && (staffMemberOf(found.user)?.may ?? null);
    };
    expect(await mayAt(by.claim)).toEqual(["door"]);
    const byPassword = await signInAs(db, by.user, NOW);
    expect(await mayAt(byPassword)).toBeNull();
    // nor does the password set up another way in
    const other = { ...by, idHash: "of-another" };
    expect(await startAuthenticator(db, { current: PASSWORD, ...other })).toMatchObject({
      code: "confirm-it-is-you",
    });
  });

  it("are removed one by one, by the password, and sign nobody in any more", async () => {
    const [by, stranger] = [await withPasskey(db, NOW), await withPasskey(db, NOW)];
    const { id } = by.keeper;
    expect(await remove(db, by, id, "not this one")).toMatchObject({ code: "wrong" });
    expect(await remove(db, stranger, id)).toMatchObject({ code: "not-found" });
    const elsewhere = await signInAs(db, by.user, NOW);
    expect(await remove(db, by, id)).toEqual({ ok: true, value: null });
    expect(await remove(db, by, id)).toMatchObject({ code: "not-found" });
    expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
    expect(await told(by.user.email)).toEqual(["passkey-added", "passkey-removed"]);
    expect(await logged(by.user.id)).toEqual(["user.passkey-added", "user.passkey-removed"]);
  });

  it("are removed by a customer who has lost theirs, and not so by who works here or has a second step", async () => {
    const customer = await withPasskey(db, NOW);
    const staff = await withPasskey(db, NOW);
    await putOnTeam(db, staff.user.id);
    const twice = { ...(await withSecondStep(db, NOW)), now: NOW };
    const keeper = softwareAuthenticator();
    await add(db, twice, keeper);
    for (const by of [customer, staff, twice]) await forgetConfirmation(db, by);
    expect(await remove(db, customer, customer.keeper.id)).toMatchObject({ ok: true });
    expect(await remove(db, staff, staff.keeper.id)).toMatchObject({ code: "confirm-it-is-you" });
    expect(await remove(db, twice, keeper.id)).toMatchObject({ code: "confirm-it-is-you" });
  });

  it("go with the second step when an admin takes it away", async () => {
    const { user, claim } = await withPasskey(db, NOW);
    expect(await resetSecondStep(db, { userId: user.id, staff: null, now: NOW })).toMatchObject({ ok: true });
    expect(await listPasskeys(db, user.id)).toEqual([]);
    expect(await getSessionUser(db, claim, NOW)).toBeNull();
  });

  it("are twenty at most", async () => {
    const by = await withPasskey(db, NOW);
    const more = Array.from({ length: MOST_PASSKEYS - 1 }, () => ({
      ...{ id: newId(), userId: by.user.id, publicKey: "", handle: "", counter: 0 },
      ...{ transports: [], isSynced: false, name: NAME, createdAt: NOW },
    }));
    const options = await asked(db, by);
    await db.insert(passkeys).values(more);
    const made = softwareAuthenticator().make(options);
    expect(await keepPasskey(db, { name: NAME, made, ...by })).toMatchObject({ code: "too-many" });
    expect(await keepPasskey(withoutGuard(db, "too-many"), { name: NAME, made, ...by })).toMatchObject({
      ok: true,
    });
    expect(await startPasskey(db, { current: PASSWORD, name: NAME, ...by })).toMatchObject({
      code: "too-many",
    });
  });
});

type Case = {
  name: string;
  code: string;
  of?: string;
  /** What happens before it is written, and then what is. */
  act: (db: Database, guarded: Database) => Promise<{ ok: boolean; code?: string }>;
};

const CASES: Case[] = [
  {
    ...{ name: "kept in a session that has ended", code: "passkey-over", of: "sessions" },
    act: async (db, guarded) => {
      const by = await signedIn(db, NOW);
      const made = softwareAuthenticator().make(await asked(db, by));
      await db.delete(sessions).where(eq(sessions.idHash, by.idHash));
      return keepPasskey(guarded, { name: NAME, made, ...by });
    },
  },
  {
    ...{ name: "kept by whoever sits there", code: "confirm-it-is-you" },
    act: async (db, guarded) => {
      const by = await withPasskey(db, NOW);
      const made = softwareAuthenticator().make(await asked(db, by));
      await forgetConfirmation(db, by);
      return keepPasskey(guarded, { name: NAME, made, ...by });
    },
  },
  {
    ...{ name: "shown for a session that has ended", code: "passkey-over", of: "sessions" },
    act: async (db, guarded) => {
      const by = await withPasskey(db, NOW);
      await db.delete(sessions).where(eq(sessions.idHash, by.idHash));
      return confirmWith(guarded, by, by.keeper);
    },
  },
  {
    ...{ name: "removed by whoever sits at a theater's till", code: "confirm-it-is-you" },
    act: async (db, guarded) => {
      const by = await withPasskey(db, NOW);
      await db.update(users).set({ role: "admin" }).where(eq(users.id, by.user.id));
      await forgetConfirmation(db, by);
      return remove(guarded, by, by.keeper.id);
    },
  },
  {
    ...{ name: "removed though it is somebody else's", code: "not-found" },
    act: async (db, guarded) =>
      remove(guarded, await withPasskey(db, NOW), (await withPasskey(db, NOW)).keeper.id),
  },
  {
    ...{ name: "passed by an app that is set up by the password alone", code: "confirm-it-is-you" },
    act: async (db, guarded) => {
      const by = await withPasskey(db, NOW);
      await forgetConfirmation(db, by);
      return startAuthenticator(guarded, { current: PASSWORD, ...by });
    },
  },
];

it.each(CASES)(
  "a passkey is not $name, and would be without that guard (twin)",
  async ({ act, code, of }) => {
    const db = openTestDatabase();
    expect(await act(db, db)).toMatchObject({ ok: false, code });
    expect(await act(db, withoutGuard(db, code, of))).toMatchObject({ ok: true });
  },
);
