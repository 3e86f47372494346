import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { throttles } from "@/db/schema/accounts";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { countGuess } from "./backoff";
import { checkPassword } from "./check-password";
import {
  BY_DEVICE,
  FROM_NETWORK,
  FROM_NETWORK_AT_ACCOUNT,
  guessesOf,
  type Origin,
  PRESSURE,
} from "./guesses";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const wrong = { ok: false, code: "wrong" };
const PAIR_FREE = FROM_NETWORK_AT_ACCOUNT.free;
const anyone = () => `${newId()}@example.org`.toLowerCase();
/** From where nobody has tried before. */
const somewhere = (): Origin => ({ networks: [newId(), newId()], deviceId: null });
const inBrowser = (): Origin => ({ networks: [newId()], deviceId: newId() });

describe.each(engines)("signing in on %s", (_, open) => {
  const db = open();
  const guess = (email: string, password = "not this one", origin = somewhere(), now = NOW) =>
    checkPassword(db, { email, password, origin, now });
  /** A wrong one, but for the work of looking at it. */
  const count = (email: string, origin: Origin, now = NOW) =>
    countGuess(db, { guesses: guessesOf(email, origin), now });

  it("lets in the right password and says whose it is", async () => {
    const { id, email, passwordHash } = await addUser(db, anyone());
    expect(await guess(email, PASSWORD)).toEqual({ ok: true, value: { id, passwordHash } });
  });

  it("answers a wrong password, an unknown address and a disabled account alike", async () => {
    const known = await addUser(db, anyone());
    const disabled = await addUser(db, anyone(), { disabledAt: 1 });
    expect(await guess(known.email)).toEqual(wrong);
    expect(await guess(anyone())).toEqual(wrong);
    expect(await guess(disabled.email, PASSWORD)).toEqual(wrong);
  });

  it("delays the guesses of one network at one account more and more", async () => {
    const { email } = await addUser(db, anyone());
    const origin = somewhere();
    let now = NOW;
    for (let i = 0; i <= PAIR_FREE; i++) expect(await guess(email, undefined, origin, now)).toEqual(wrong);
    for (const delayMs of [5, 10, 20, 40, 80].map((seconds) => seconds * SECOND_MS)) {
      const until = now + delayMs;
      const throttled = { ok: false, code: "throttled", until };
      expect(await guess(email, PASSWORD, origin, now)).toEqual(throttled);
      expect(await guess(email, PASSWORD, origin, until - 1)).toEqual(throttled);
      now = until;
      expect(await guess(email, undefined, origin, now)).toEqual(wrong);
    }
    expect(await guess(email, PASSWORD, origin, now + 16 * MINUTE_MS)).toMatchObject({ ok: true });
  });

  it("does not delay the owner elsewhere, nor in a browser that is known", async () => {
    const { email } = await addUser(db, anyone(), { role: "admin" });
    const stranger = somewhere();
    for (let i = 0; i < 100; i++) await count(email, stranger);
    expect(await guess(email, PASSWORD, stranger)).toMatchObject({ code: "throttled" });
    expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
    expect(await guess(email, PASSWORD, { ...stranger, deviceId: newId() })).toMatchObject({ ok: true });
  });

  it("leaves each network one guess once many have guessed, and a known browser all of its own", async () => {
    const { email } = await addUser(db, anyone());
    for (let i = 0; i <= PRESSURE; i++) await count(email, somewhere());
    const network = somewhere();
    expect(await guess(email, "x", network)).toEqual(wrong);
    expect(await guess(email, "x", network)).toEqual(wrong);
    expect(await guess(email, PASSWORD, network)).toMatchObject({ code: "throttled" });
    const own = inBrowser();
    for (let i = 0; i < BY_DEVICE.free - 1; i++) expect(await guess(email, "x", own)).toEqual(wrong);
    expect(await guess(email, PASSWORD, own)).toMatchObject({ ok: true });
    expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
  });

  it("delays a known browser as well, once it has guessed too often", async () => {
    const { email } = await addUser(db, anyone());
    const own = inBrowser();
    for (let i = 0; i <= BY_DEVICE.free; i++) await count(email, own);
    expect(await guess(email, PASSWORD, own)).toEqual({
      ok: false,
      code: "throttled",
      until: NOW + MINUTE_MS,
    });
    expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
  });

  it("delays guesses of one network at many accounts, and of the wider ones around it", async () => {
    const { email } = await addUser(db, anyone());
    const narrow = somewhere();
    for (let i = 0; i <= Number(FROM_NETWORK[0]?.free); i++) await count(anyone(), narrow);
    expect(await guess(email, PASSWORD, narrow)).toMatchObject({ code: "throttled" });
    const wide = newId();
    const beside = () => ({ networks: [newId(), wide], deviceId: null });
    for (let i = 0; i <= Number(FROM_NETWORK[1]?.free); i++) await count(anyone(), beside());
    expect(await guess(email, PASSWORD, beside())).toMatchObject({ code: "throttled" });
    expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
  });

  it("counts guesses that come at the same moment", async () => {
    const { email } = await addUser(db, anyone());
    const origin = somewhere();
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess(email, "x", origin)));
    const looked = answers.filter((answer) => !answer.ok && answer.code === "wrong");
    expect(looked).toHaveLength(PAIR_FREE + 1);
  });

  it("does not count those who know their password, and forgets after a quiet hour", async () => {
    const { email } = await addUser(db, anyone());
    const origin = somewhere();
    // one more than a network may mistype
    for (let i = 0; i <= Number(FROM_NETWORK[0]?.free); i++)
      expect(await guess(email, PASSWORD, origin)).toMatchObject({ ok: true });
    for (let i = 0; i <= PAIR_FREE; i++) await count(email, origin);
    const later = NOW + HOUR_MS;
    for (let i = 0; i < PAIR_FREE; i++) expect(await guess(email, "x", origin, later)).toEqual(wrong);
    expect(await guess(email, PASSWORD, origin, later)).toMatchObject({ ok: true });
  });

  it("is not delayed for longer by a clock that goes back", async () => {
    const { email } = await addUser(db, anyone());
    const origin = somewhere();
    for (let i = 0; i <= PAIR_FREE; i++) await count(email, origin, NOW + 2 * HOUR_MS);
    expect(await guess(email, PASSWORD, origin, NOW)).toMatchObject({ ok: true });
  });
});

it("counts no guess that nobody had time to look at", async () => {
  const db = openTestDatabase();
  const wide = newId();
  const beside = () => ({ networks: [newId(), wide], deviceId: null });
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      checkPassword(db, { email: anyone(), password: "x", origin: beside(), now: NOW }),
    ),
  );
  const countOf = (code: string) => answers.filter((answer) => !answer.ok && answer.code === code).length;
  expect([countOf("wrong"), countOf("busy")]).toEqual([12, 18]);
  const counted = await db
    .select()
    .from(throttles)
    .where(eq(throttles.key, `guess:network:${wide}`))
    .get();
  expect(counted?.attempts).toBe(12);
});

it("without its delays would go on for ever (twin)", async () => {
  const db = withoutGuard(openTestDatabase(), "throttled");
  const { email } = await addUser(db, anyone());
  const origin = somewhere();
  for (let i = 0; i < 15; i++)
    expect(await checkPassword(db, { email, password: "x", origin, now: NOW })).toEqual(wrong);
});
