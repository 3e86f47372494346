import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions, users } from "@/db/schema/accounts";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { write } from "@/db/write";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { setPassword } from "@/lib/accounts/passwords/set-password";
import { beginSession } from "@/lib/accounts/sessions/session";
import { PASSWORD } from "@/lib/accounts/testing/people";
import {
  afterPassword,
  codeAt,
  PLAIN_SESSION,
  take,
  withSecondStep,
} from "@/lib/accounts/testing/second-steps";
import { newId } from "@/lib/id";
import { getSignInStep, SIGN_IN_STEP_MS } from "./sign-in-step";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

describe.each(engines)("signing in with a second step on %s", (_, open) => {
  const db = open();
  const countSessions = (userId: number) => db.$count(sessions, eq(sessions.userId, userId));

  it("begins no session by the password alone, and one by the code", async () => {
    const { user, secret } = await withSecondStep(db, NOW);
    const before = await countSessions(user.id);
    const alone = beginSession(db, { sessionId: newId(), ...PLAIN_SESSION, user, now: NOW });
    expect(await write(db, alone)).toMatchObject({ code: "wrong" });
    const token = await afterPassword(db, user, NOW);
    expect(await take(db, { token, code: "000000", now: NOW })).toMatchObject({ code: "wrong-code" });
    expect(await countSessions(user.id)).toBe(before);
    const taken = await take(db, { token, code: codeAt(secret, NOW), now: NOW });
    expect(taken).toEqual({ ok: true, value: { userId: user.id, email: user.email } });
    expect(await countSessions(user.id)).toBe(before + 1);
    // the first step is used up with it
    const later = NOW + 60_000;
    expect(await take(db, { token, code: codeAt(secret, later), now: later })).toEqual({
      ...{ ok: false, code: "step-over" },
    });
  });

  it("tells the sign-in that a code is asked for", async () => {
    const { user } = await withSecondStep(db, NOW);
    const seen: boolean[] = [];
    const origin = { networks: [], deviceId: null };
    const thenWrite = ({ hasSecondStep }: { hasSecondStep: boolean }) => {
      seen.push(hasSecondStep);
      return [];
    };
    await checkPassword(db, { email: user.email, password: PASSWORD, origin, now: NOW, thenWrite });
    expect(seen).toEqual([true]);
  });

  it("takes each code once, of the app and of the list", async () => {
    const { user, secret, codes } = await withSecondStep(db, NOW);
    const attempt = async (code: string) => {
      const token = await afterPassword(db, user, NOW);
      return (await take(db, { token, code, now: NOW })).ok;
    };
    const code = codeAt(secret, NOW);
    expect([await attempt(code), await attempt(code)]).toEqual([true, false]);
    // an older one of the same window does not count after a newer
    expect(await attempt(codeAt(secret, NOW - 30_000))).toBe(false);
    const [spare = ""] = codes;
    expect([await attempt(spare.toLowerCase()), await attempt(spare)]).toEqual([true, false]);
  });

  it("takes a code once of many that come at the same moment", async () => {
    const { user, secret } = await withSecondStep(db, NOW);
    const tokens = await Promise.all([1, 2, 3, 4].map(() => afterPassword(db, user, NOW)));
    const code = codeAt(secret, NOW);
    const taken = await Promise.all(tokens.map((token) => take(db, { token, code, now: NOW })));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is bound to the password: over after ten minutes, with a new one, and for the disabled", async () => {
    const { user } = await withSecondStep(db, NOW);
    const token = await afterPassword(db, user, NOW);
    const isAwaited = async (now = NOW) => (await getSignInStep(db, token, now)) !== null;
    expect([await isAwaited(NOW + SIGN_IN_STEP_MS - 1), await isAwaited(NOW + SIGN_IN_STEP_MS)]).toEqual([
      ...[true, false],
    ]);
    const is = (values: Partial<typeof users.$inferInsert>) =>
      db.update(users).set(values).where(eq(users.id, user.id));
    await is({ disabledAt: NOW });
    expect(await isAwaited()).toBe(false);
    await is({ disabledAt: null, passwordHash: "another" });
    expect(await isAwaited()).toBe(false);
    expect(await getSignInStep(db, newId(), NOW)).toBeNull();
  });

  it("delays who guesses elsewhere, and not a browser that the account knows", async () => {
    const { user, secret } = await withSecondStep(db, NOW);
    const token = await afterPassword(db, user, NOW);
    for (let tries = 0; tries < 6; tries++) await take(db, { token, code: "000000", now: NOW });
    const code = codeAt(secret, NOW);
    expect(await take(db, { token, code, now: NOW })).toMatchObject({ code: "throttled" });
    expect(await take(db, { token, code, now: NOW, deviceId: newId() })).toMatchObject({ ok: true });
  });

  it("is delayed no more by strangers once the mailbox has chosen a new password", async () => {
    const { user, secret } = await withSecondStep(db, NOW);
    const token = await afterPassword(db, user, NOW);
    for (let tries = 0; tries < 6; tries++) await take(db, { token, code: "000000", now: NOW });
    const link = newLinkToken();
    await openLink(db, { token: link, purpose: "reset", email: user.email, name: null }, NOW);
    const set = await setPassword(db, { token: link, password: "four in the stalls", name: null, now: NOW });
    expect(set).toMatchObject({ ok: true });
    const [renewed] = await db.select().from(users).where(eq(users.id, user.id));
    const newer = await afterPassword(db, renewed as typeof user, NOW);
    expect(await take(db, { token: newer, code: codeAt(secret, NOW), now: NOW })).toMatchObject({ ok: true });
  });
});

describe("without its guard (twin)", () => {
  const db = openTestDatabase();

  it("a session begins by the password alone", async () => {
    const { user } = await withSecondStep(db, NOW);
    const unguarded = withoutGuard(db, "wrong", "authenticators");
    const alone = beginSession(unguarded, { sessionId: newId(), ...PLAIN_SESSION, user, now: NOW });
    expect(await write(unguarded, alone)).toMatchObject({ ok: true });
  });

  it("a code of the app is taken twice", async () => {
    const { user, secret } = await withSecondStep(db, NOW);
    const unguarded = withoutGuard(db, "wrong-code", "authenticators");
    const code = codeAt(secret, NOW);
    for (let times = 0; times < 2; times++) {
      const token = await afterPassword(db, user, NOW);
      expect(await take(unguarded, { token, code, now: NOW })).toMatchObject({ ok: true });
    }
  });

  it("a recovery code is taken twice", async () => {
    const { user, codes } = await withSecondStep(db, NOW);
    const unguarded = withoutGuard(db, "wrong-code", "recovery_codes");
    for (let times = 0; times < 2; times++) {
      const token = await afterPassword(db, user, NOW);
      const code = codes[0] ?? "";
      expect(await take(unguarded, { token, code, now: NOW })).toMatchObject({ ok: true });
    }
  });

  it("the first step serves two who come at once", async () => {
    const { user, codes } = await withSecondStep(db, NOW);
    const unguarded = withoutGuard(db, "step-over");
    const token = await afterPassword(db, user, NOW);
    const both = await Promise.all(
      codes.slice(0, 2).map((code) => take(unguarded, { token, code, now: NOW, deviceId: newId() })),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it("and with it one", async () => {
    const { user, codes } = await withSecondStep(db, NOW);
    const token = await afterPassword(db, user, NOW);
    const both = await Promise.all(
      codes.slice(0, 2).map((code) => take(db, { token, code, now: NOW, deviceId: newId() })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
