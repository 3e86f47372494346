import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authenticators, recoveryCodes } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { codeAt, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { SET_UP_MS } from "./authenticator";
import { confirmAuthenticator } from "./confirm-authenticator";
import { getSecondStep } from "./get-second-step";
import { RECOVERY_CODES } from "./recovery-code";
import { removeSecondStep } from "./remove-second-step";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { resetSecondStep } from "./reset-second-step";
import { startAuthenticator } from "./start-authenticator";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

describe.each(engines)("the second step of an account on %s", (_, open) => {
  const db = open();
  const signedIn = async () => {
    const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
    const claim = await signInAs(db, user, NOW);
    return { user, claim, idHash: hashSessionId(claim.sid) };
  };
  const secretOf = async ({ user }: { user: { id: number; email: string } }, now = NOW) => {
    const step = await getSecondStep(db, user, now);
    return step.state === "set-up" ? step.secret : null;
  };
  const told = async (email: string) =>
    (await db.select().from(messages).where(eq(messages.to, email))).map(({ payload }) => payload.change);
  const logged = async (userId: number) =>
    (
      await db
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.objectType, "user"), eq(auditEntries.objectId, String(userId))))
    ).map(({ action }) => action);

  it("is set up by who knows the password, and on once a code has shown that it works", async () => {
    const by = await signedIn();
    const elsewhere = await signInAs(db, by.user, NOW);
    const start = (current: string) => startAuthenticator(db, { current, ...by, now: NOW });
    expect(await start("not this one")).toMatchObject({ code: "wrong" });
    expect(await start(PASSWORD)).toEqual({ ok: true, value: null });
    const secret = (await secretOf(by)) ?? "";
    const [stored] = await db.select().from(authenticators).where(eq(authenticators.userId, by.user.id));
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await getSessionUser(db, by.claim, NOW))?.user.hasSecondStep).toBe(false);

    const confirm = (code: string) => confirmAuthenticator(db, { code, ...by, now: NOW });
    expect(await confirm("000000")).toMatchObject({ code: "wrong-code" });
    const confirmed = await confirm(codeAt(secret, NOW));
    expect(confirmed).toMatchObject({ ok: true });
    expect(confirmed.ok && new Set(confirmed.value.codes).size).toBe(RECOVERY_CODES);
    expect(await getSecondStep(db, by.user, NOW)).toEqual({ state: "on", since: NOW, codesLeft: 10 });
    expect((await getSessionUser(db, by.claim, NOW))?.user.hasSecondStep).toBe(true);
    // whoever was signed in by the password alone is not any more
    expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
    expect(await told(by.user.email)).toEqual(["on"]);
    expect(await logged(by.user.id)).toEqual(["user.second-step-on"]);
    expect(await start(PASSWORD)).toMatchObject({ code: "on-already" });
    expect(await confirm(codeAt(secret, NOW))).toMatchObject({ code: "not-set-up" });
  });

  it("takes no code of a secret that was made anew, nor of one that is old", async () => {
    const by = await signedIn();
    const start = () => startAuthenticator(db, { current: PASSWORD, ...by, now: NOW });
    await start();
    const first = (await secretOf(by)) ?? "";
    await start();
    const confirm = (code: string, now = NOW) => confirmAuthenticator(db, { code, ...by, now });
    expect(await confirm(codeAt(first, NOW))).toMatchObject({ code: "wrong-code" });
    const late = NOW + SET_UP_MS;
    const second = (await secretOf(by)) ?? "";
    expect(await secretOf(by, late)).toBeNull();
    expect(await confirm(codeAt(second, late), late)).toMatchObject({ code: "not-set-up" });
  });

  it("has its recovery codes made anew by a code, and the old ones open nothing", async () => {
    const { user, idHash, secret, codes } = await withSecondStep(db, NOW);
    const renewed = await renewRecoveryCodes(db, { code: codeAt(secret, NOW), user, idHash, now: NOW });
    expect(renewed).toMatchObject({ ok: true });
    const by = { user, idHash, now: NOW };
    expect(await renewRecoveryCodes(db, { code: codes[0] ?? "", ...by })).toMatchObject({
      code: "wrong-code",
    });
    const [newer = ""] = renewed.ok ? renewed.value.codes : [];
    expect(await renewRecoveryCodes(db, { code: newer, ...by })).toMatchObject({ ok: true });
    expect(await told(user.email)).toEqual([
      ...["on", "codes-renewed", "recovery-code-used", "codes-renewed"],
    ]);
    const kept = await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
    expect(kept).toHaveLength(RECOVERY_CODES);
  });

  it("is turned off by the password and a code together", async () => {
    const { user, idHash, secret, claim } = await withSecondStep(db, NOW);
    const remove = (current: string, code: string) =>
      removeSecondStep(db, { current, code, user, idHash, now: NOW });
    expect(await remove("not this one", codeAt(secret, NOW))).toMatchObject({ code: "wrong" });
    expect(await remove(PASSWORD, "000000")).toMatchObject({ code: "wrong-code" });
    expect(await remove(PASSWORD, codeAt(secret, NOW))).toEqual({ ok: true, value: null });
    expect(await getSecondStep(db, user, NOW)).toEqual({ state: "off" });
    expect((await getSessionUser(db, claim, NOW))?.user.hasSecondStep).toBe(false);
    expect(await told(user.email)).toEqual(["on", "off"]);
    expect(await logged(user.id)).toEqual(["user.second-step-on", "user.second-step-off"]);
  });

  it("is taken away by another admin or a command, and its owner is told", async () => {
    const [admin, lost, other] = [
      await addAdmin(db),
      await withSecondStep(db, NOW),
      await withSecondStep(db, NOW),
    ];
    const userId = lost.user.id;
    const owner = { ...admin, userId: other.user.id, isAdmin: false };
    const reset = (staff: typeof admin | null) => resetSecondStep(db, { userId, staff, now: NOW });
    expect(await reset(owner)).toMatchObject({ code: "not-found" });
    expect(await resetSecondStep(db, { userId: admin.userId, staff: admin, now: NOW })).toMatchObject({
      code: "self",
    });
    expect(await reset(admin)).toEqual({ ok: true, value: null });
    expect(await getSecondStep(db, lost.user, NOW)).toEqual({ state: "off" });
    expect(await getSessionUser(db, lost.claim, NOW)).toBeNull();
    expect(await told(lost.user.email)).toEqual(["on", "reset"]);
    expect(await reset(admin)).toMatchObject({ code: "off-already" });
    expect(await resetSecondStep(db, { userId: other.user.id, staff: null, now: NOW })).toMatchObject({
      ok: true,
    });
  });
});

describe("without its guard (twin)", () => {
  it("a second step is taken away by who is no admin", async () => {
    const db = openTestDatabase();
    const { user } = await withSecondStep(db, NOW);
    const customer = await addUser(db, "customer@example.org");
    const staff = { userId: customer.id, name: "", isAdmin: true, may: [] };
    expect(await resetSecondStep(db, { userId: user.id, staff, now: NOW })).toMatchObject({
      code: "not-found",
    });
    const unguarded = withoutGuard(db, "not-found");
    expect(await resetSecondStep(unguarded, { userId: user.id, staff, now: NOW })).toMatchObject({
      ok: true,
    });
  });

  it("an app that is in use is replaced by who knows the password alone", async () => {
    const db = openTestDatabase();
    const { user, idHash } = await withSecondStep(db, NOW);
    const asked = { current: PASSWORD, user, idHash, now: NOW };
    await startAuthenticator(withoutGuard(db, "on-already"), asked);
    expect((await getSecondStep(db, user, NOW)).state).toBe("set-up");
  });
});
