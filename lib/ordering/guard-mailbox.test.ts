import { describe, expect, it, vi } from "vitest";
import { engines } from "@/db/testing/test-database";
import { GUEST_PAYMENTS_PER_MAILBOX } from "@/lib/accounts/passwords/throttle";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { fail, ok } from "@/lib/result";
import { guardMailbox } from "./guard-mailbox";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const MOST = GUEST_PAYMENTS_PER_MAILBOX.attempts;

describe.each(engines)("payments for tickets to one mailbox on %s", (_, open) => {
  const db = open();
  const victim = () =>
    `v${newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")}`;
  const begin = async () => ok(null);
  const pay = (email: string, now = NOW) => guardMailbox(db, { email, now }, begin);

  it("end with so many an hour, however its address is written", async () => {
    const name = victim();
    const answers = await Promise.all(
      Array.from({ length: MOST + 5 }, (_, i) => pay(`${name}+${i}@example.com`)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST);
    expect(await pay(`${name}@example.com`)).toEqual({ ok: false, code: "mailbox-full" });
    expect(await pay(`${victim()}@example.com`)).toMatchObject({ ok: true });
    expect(await pay(`${name}@example.com`, NOW + HOUR_MS)).toMatchObject({ ok: true });
  });

  it("do not count when they were not begun", async () => {
    const email = `${victim()}@example.com`;
    for (let i = 0; i < MOST + 5; i++)
      expect(await guardMailbox(db, { email, now: NOW }, async () => fail("price-changed"))).toEqual({
        ok: false,
        code: "price-changed",
      });
    expect(await pay(email)).toMatchObject({ ok: true });
  });

  it("are as many as one has ways to write it, once those are not one mailbox (twin)", async () => {
    vi.resetModules();
    vi.doMock("@/lib/input/mailbox", () => ({ mailboxOf: (email: string) => email }));
    const unguarded = await import("./guard-mailbox");
    vi.doUnmock("@/lib/input/mailbox");
    const name = victim();
    for (let i = 0; i < MOST + 5; i++) {
      const email = `${name}+${i}@example.com`;
      expect(await unguarded.guardMailbox(db, { email, now: NOW }, begin)).toMatchObject({ ok: true });
    }
  });

  it("without the limit are as many as one likes (twin)", async () => {
    const email = `${victim()}@example.com`;
    GUEST_PAYMENTS_PER_MAILBOX.attempts = Number.POSITIVE_INFINITY;
    for (let i = 0; i < MOST + 5; i++) expect(await pay(email)).toMatchObject({ ok: true });
    GUEST_PAYMENTS_PER_MAILBOX.attempts = MOST;
  });
});
