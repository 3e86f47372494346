import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { engines } from "@/db/testing/test-database";
import { countAttempt, type Limit } from "@/lib/accounts/passwords/throttle";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { addUser } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { guardMailbox } from "../guard-mailbox";
import { NOW, sceneOf, seatSales } from "../testing/seat-sales";

const JUMPS = [HOUR_MS, DAY_MS, 400 * DAY_MS];

describe.each(engines)("a clock that ran ahead and is set back, on %s", (_, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it.each(JUMPS)("turns a guest away no longer than a mailbox is full otherwise (%d ms)", async (ahead) => {
    const email = `${newId()}@example.com`;
    const book = (now: number) => guardMailbox(db, { email, now }, async () => ({ ok: true as const }));
    for (let nth = 0; nth < 10; nth++) expect((await book(NOW + ahead)).ok).toBe(true);
    expect(await book(NOW + ahead)).toMatchObject({ code: "mailbox-full" });
    expect((await book(NOW + 2 * HOUR_MS)).ok).toBe(true);
  });

  it("counts on where another server's clock is a little behind", async () => {
    const limit: Limit = { name: `skew:${newId()}`, attempts: 3, windowMs: HOUR_MS };
    const heard = [];
    for (const skew of [MINUTE_MS, 0, MINUTE_MS, 0])
      heard.push(await countAttempt(db, [[limit, "guest"]], NOW + skew));
    expect(heard).toEqual([null, null, null, expect.objectContaining({ code: "throttled" })]);
  });

  it("keeps who is signed in, and sells each seat once, before and after", async () => {
    const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
    const claim = await signInAs(db, user, NOW + HOUR_MS);
    let now = NOW + HOUR_MS;
    const sales = seatSales(db, await sceneOf(db, 6), () => now);
    expect(await sales.next()).toBe("booked");
    now = NOW;
    expect(await getSessionUser(db, claim, now)).not.toBeNull();
    expect(await sales.next()).toBe("booked");
    now = NOW + 2 * HOUR_MS;
    expect(await sales.next()).toBe("booked");
    expect(new Set(sales.booked()).size).toBe(3);
  });
});
