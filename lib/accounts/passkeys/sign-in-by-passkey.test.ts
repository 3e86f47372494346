import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { passkeys, sessions, users } from "@/db/schema/accounts";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { answerOf, asked, signInWith, withPasskey } from "@/lib/accounts/testing/passkeys";
import { withSecondStep } from "@/lib/accounts/testing/second-steps";
import {
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from "@/lib/accounts/testing/software-authenticator";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";
import { CHALLENGE_MS } from "./challenge";
import { keepPasskey } from "./keep-passkey";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);
const EVIL = "https://evil.example";
const HERE = env.APP_URL;

afterEach(() => {
  env.APP_URL = HERE;
});

type Way = Parameters<SoftwareAuthenticator["answer"]>[1];

/** What is wrong with an answer, alone; the same with that put right is taken. */
const WRONG: [name: string, way: Way, code: string][] = [
  ["of another site", { origin: EVIL }, "wrong-passkey"],
  ["for another site's passkeys", { rpId: "evil.example" }, "wrong-passkey"],
  ["that nobody has unlocked", { isVerified: false }, "wrong-passkey"],
  ["that was to make one", { type: "webauthn.create" }, "wrong-passkey"],
  ["that says it is somebody else's", { handle: "c29tZWJvZHk" }, "wrong-passkey"],
  ["that does not say whose it is", { handle: null }, "wrong-passkey"],
  ["of a keeper that counts back", { counter: 5 }, "wrong-passkey"],
  ["of a copy that counts by itself", { counter: 4 }, "wrong-passkey"],
];

describe.each(engines)("signing in by a passkey on %s", (_, open) => {
  const db = open();

  it("begins a session that counts as both steps, and notes when it was used", async () => {
    const { user, keeper } = await withPasskey(db, NOW);
    const later = NOW + 60_000;
    const signed = await signInWith(db, await answerOf(keeper, { now: later }), { now: later });
    expect(signed).toEqual({ ok: true, value: { userId: user.id } });
    const [session] = await db.select().from(sessions).where(eq(sessions.createdAt, later));
    expect(session).toMatchObject({ userId: user.id, confirmedAt: later });
    const [kept] = await db.select().from(passkeys).where(eq(passkeys.id, keeper.id));
    expect(kept).toMatchObject({ lastUsedAt: later, counter: 1 });
  });

  it("asks who has a second step for no code beside it", async () => {
    const { user, idHash } = await withSecondStep(db, NOW);
    const by = { user, idHash, now: NOW };
    const keeper = softwareAuthenticator();
    await keepPasskey(db, { name: "Phone", made: keeper.make(await asked(db, by)), ...by });
    expect(await signInWith(db, await answerOf(keeper, { now: NOW }), { now: NOW })).toMatchObject({
      ok: true,
    });
  });

  it.each(WRONG)("takes no answer %s", async (_name, way, code) => {
    const { keeper } = await withPasskey(db, NOW);
    await signInWith(db, await answerOf(keeper, { now: NOW }, { counter: 5 }), { now: NOW });
    const wrong = await answerOf(keeper, { now: NOW }, { counter: 6, ...way });
    expect(await signInWith(db, wrong, { now: NOW })).toEqual({ ok: false, code });
    const right = await answerOf(keeper, { now: NOW }, { counter: 6 });
    expect(await signInWith(db, right, { now: NOW })).toMatchObject({ ok: true });
  });

  it("goes by the address of the site alone: there the same answer counts", async () => {
    const { keeper } = await withPasskey(db, NOW);
    const answer = await answerOf(keeper, { now: NOW }, { origin: EVIL, rpId: "evil.example" });
    expect(await signInWith(db, answer, { now: NOW })).toMatchObject({ code: "wrong-passkey" });
    env.APP_URL = EVIL;
    expect(await signInWith(db, answer, { now: NOW })).toMatchObject({ ok: true });
  });

  it("takes an answer once, within five minutes, and of the browser that was asked", async () => {
    const { keeper } = await withPasskey(db, NOW);
    const end = NOW + CHALLENGE_MS;
    const late = await answerOf(keeper, { now: NOW }, { counter: 0 });
    expect(await signInWith(db, late, { now: end })).toEqual({ ok: false, code: "passkey-over" });
    expect(await signInWith(db, late, { now: NOW, visitorId: "another" })).toMatchObject({
      code: "passkey-over",
    });
    expect(await signInWith(db, late, { now: end - 1 })).toMatchObject({ ok: true });
    expect(await signInWith(db, late, { now: end - 1 })).toEqual({ ok: false, code: "passkey-over" });
  });

  it("takes an answer once of many that come at the same moment", async () => {
    const { keeper } = await withPasskey(db, NOW);
    const answer = await answerOf(keeper, { now: NOW }, { counter: 0 });
    const all = await Promise.all([1, 2, 3, 4].map(() => signInWith(db, answer, { now: NOW })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes a keeper that does not count, again and again", async () => {
    const { keeper } = await withPasskey(db, NOW);
    for (let times = 0; times < 2; times++) {
      const answer = await answerOf(keeper, { now: NOW }, { counter: 0 });
      expect(await signInWith(db, answer, { now: NOW })).toMatchObject({ ok: true });
    }
  });

  it("knows nobody by one that was not kept, nor by another's key, nor who was shut", async () => {
    const [{ user, keeper }, other] = [await withPasskey(db, NOW), await withPasskey(db, NOW)];
    const stranger = await answerOf(softwareAuthenticator(), { now: NOW }, { handle: "c29tZWJvZHk" });
    expect(await signInWith(db, stranger, { now: NOW })).toEqual({ ok: false, code: "unknown-passkey" });
    const theirs = await answerOf(keeper, { now: NOW });
    const forged = { ...theirs, id: other.keeper.id, rawId: other.keeper.id };
    expect(await signInWith(db, forged, { now: NOW })).toMatchObject({ code: "wrong-passkey" });
    await db.update(users).set({ disabledAt: NOW }).where(eq(users.id, user.id));
    expect(await signInWith(db, theirs, { now: NOW })).toMatchObject({ code: "unknown-passkey" });
  });

  it("delays a network that goes on trying, as passwords do", async () => {
    const { keeper } = await withPasskey(db, NOW);
    const networks = [`203.0.113.${newId()}/32`];
    const attempt = async (way: Way) =>
      signInWith(db, await answerOf(keeper, { now: NOW }, way), { now: NOW, networks });
    for (let tries = 0; tries < 21; tries++) await attempt({ origin: EVIL });
    expect(await attempt({})).toMatchObject({ code: "throttled", until: NOW + 5_000 });
  });
});

describe("without its guard (twin)", () => {
  const db = openTestDatabase();

  it("an answer is taken twice", async () => {
    const { keeper } = await withPasskey(db, NOW);
    const unguarded = withoutGuard(db, "passkey-over", "spent_challenges");
    const answer = await answerOf(keeper, { now: NOW }, { counter: 0 });
    for (let times = 0; times < 2; times++)
      expect(await signInWith(unguarded, answer, { now: NOW })).toMatchObject({ ok: true });
  });

  it("a copy of a key signs in beside it, when both come at once", async () => {
    const race = async (guarded: typeof db) => {
      const { keeper } = await withPasskey(db, NOW);
      const both = await Promise.all([1, 2].map(() => answerOf(keeper, { now: NOW }, { counter: 1 })));
      const came = await Promise.all(both.map((answer) => signInWith(guarded, answer, { now: NOW })));
      return came.filter(({ ok }) => ok).length;
    };
    expect(await race(db)).toBe(1);
    expect(await race(withoutGuard(db, "wrong-passkey", "passkeys"))).toBe(2);
  });
});
