import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { users } from "@/db/schema/accounts";
import { engines } from "@/db/testing/test-database";
import { MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { checkPassword } from "./check-password";
import { getSessionUser } from "./session-user";
import { addUser, PASSWORD } from "./testing/people";
import { GUESSES_PER_ACCOUNT, GUESSES_PER_ADDRESS } from "./throttle";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const wrong = { ok: false, code: "wrong" };

describe.each(engines)("signing in on %s", (_, open) => {
  const db = open();
  const anyone = () => `${newId()}@example.org`.toLowerCase();
  const guess = (email: string, password = "not this one", address = newId(), now = NOW) =>
    checkPassword(db, { email, password, address, now });

  it("lets in the right password and says whose it is", async () => {
    const user = await addUser(db, anyone());
    expect(await guess(user.email, PASSWORD)).toEqual({
      ok: true,
      value: { id: user.id, sessionVersion: 1 },
    });
  });

  it("answers a wrong password, an unknown address and a disabled account alike", async () => {
    const known = await addUser(db, anyone());
    const disabled = await addUser(db, anyone(), { disabledAt: 1 });
    expect(await guess(known.email)).toEqual(wrong);
    expect(await guess(anyone())).toEqual(wrong);
    expect(await guess(disabled.email, PASSWORD)).toEqual(wrong);
  });

  it("stops guesses at one account from many addresses, until the window has passed", async () => {
    const { email } = await addUser(db, anyone());
    for (let i = 0; i < GUESSES_PER_ACCOUNT.attempts; i++) expect(await guess(email)).toEqual(wrong);
    const until = NOW + 15 * MINUTE_MS;
    expect(await guess(email, PASSWORD)).toEqual({ ok: false, code: "throttled", until });
    expect(await guess(email, PASSWORD, newId(), until - 1)).toMatchObject({ code: "throttled" });
    expect(await guess(email, PASSWORD, newId(), until)).toMatchObject({ ok: true });
  });

  it("counts guesses that come at the same moment", async () => {
    const { email } = await addUser(db, anyone());
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess(email)));
    expect(answers.filter((answer) => !answer.ok && answer.code === "wrong")).toHaveLength(10);
  });

  it("stops guesses from one address at many accounts", async () => {
    const address = newId();
    const { email } = await addUser(db, anyone());
    for (let i = 0; i < GUESSES_PER_ADDRESS.attempts; i++) await guess(anyone(), "", address);
    expect(await guess(email, PASSWORD, address)).toMatchObject({ code: "throttled" });
    expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
  });

  it("does not count those who know their password", async () => {
    const address = newId();
    const { email } = await addUser(db, anyone());
    for (let i = 0; i < GUESSES_PER_ACCOUNT.attempts + 2; i++) {
      expect(await guess(email, PASSWORD, address)).toMatchObject({ ok: true });
    }
  });

  it("without its limit would go on for ever (twin)", async () => {
    const { email } = await addUser(db, anyone());
    const limit = GUESSES_PER_ACCOUNT.attempts;
    GUESSES_PER_ACCOUNT.attempts = Number.POSITIVE_INFINITY;
    for (let i = 0; i < limit + 5; i++) expect(await guess(email)).toEqual(wrong);
    GUESSES_PER_ACCOUNT.attempts = limit;
  });

  it("ends sessions of another version, of the disabled and of the gone", async () => {
    const user = await addUser(db, anyone());
    const claim = { sub: String(user.id), sessionVersion: 1 };
    expect(await getSessionUser(db, claim)).toMatchObject({ id: user.id, role: "customer" });
    expect(await getSessionUser(db, { ...claim, sessionVersion: 2 })).toBeNull();
    expect(await getSessionUser(db, { sub: claim.sub })).toBeNull();
    expect(await getSessionUser(db, { sub: "1 or 1=1", sessionVersion: 1 })).toBeNull();
    await db.update(users).set({ disabledAt: NOW }).where(eq(users.id, user.id));
    expect(await getSessionUser(db, claim)).toBeNull();
    await db.delete(users).where(eq(users.id, user.id));
    expect(await getSessionUser(db, claim)).toBeNull();
  });
});
