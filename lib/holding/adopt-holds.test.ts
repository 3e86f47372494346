import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import type { Holder } from "@/lib/accounts/holder";
import { addUser } from "@/lib/accounts/testing/people";
import { getHold } from "@/lib/claims/get-hold";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import { adoptHolds } from "./adopt-holds";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("signing in with seats held, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let guest: Holder;
  let account: Holder & { userId: number };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    const { id } = await addUser(db, `${newId().toLowerCase()}@example.org`);
    guest = { visitorId: newId(), userId: null };
    account = { visitorId: newId(), userId: id };
  });

  const seat = (i: number) => fixture.seatIds[i] as number;
  async function hold(holder: Holder, ...seats: number[]): Promise<string> {
    const held = await holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: seats.map(seat),
      holder,
      now,
    });
    if (!held.ok) throw new Error(held.code);
    return held.value.id;
  }
  const signIn = (at = now + 1_000) =>
    adoptHolds(db, { visitorId: guest.visitorId, userId: account.userId, now: at });
  const seatsOf = async (holder: Holder) =>
    (await getHold(db, { showtimeId: fixture.showtimeId, holder, now: now + 1_000 }))?.seatIds;
  const pay = (holdId: string) =>
    addPayment(db, { holdId, method: "late", amountMinor: 1_250, createdAt: now });

  it("makes them the account's, and no longer the browser's", async () => {
    await hold(guest, 0, 1);
    await signIn();
    expect(await seatsOf(account)).toEqual([seat(0), seat(1)]);
    expect(await seatsOf(guest)).toBeUndefined();
  });

  it("leaves seats alone that another account took in the same browser", async () => {
    const { id } = await addUser(db, `${newId().toLowerCase()}@example.org`);
    const other = { visitorId: guest.visitorId, userId: id };
    await hold(other, 0);
    await signIn();
    expect(await seatsOf(account)).toBeUndefined();
    expect(await seatsOf(other)).toEqual([seat(0)]);
  });

  it("lets go what the account held of that showtime elsewhere", async () => {
    await hold(account, 4);
    await hold(guest, 0);
    await signIn();
    expect(await seatsOf(account)).toEqual([seat(0)]);
    await hold({ visitorId: newId(), userId: null }, 4);
  });

  it("keeps what the account held when the guest has released all seats", async () => {
    await hold(account, 4);
    await hold(guest, 0);
    await releaseSeats(db, { showtimeId: fixture.showtimeId, seatIds: [seat(0)], holder: guest, now });
    await signIn();
    expect(await seatsOf(account)).toEqual([seat(4)]);
  });

  it("keeps the account's seats that are being paid for", async () => {
    await pay(await hold(account, 4));
    await hold(guest, 0);
    await signIn();
    await expect(hold({ visitorId: newId(), userId: null }, 4)).rejects.toThrow("seats-taken");
  });

  it("brings along a payment that is waited for, even past the hold's end", async () => {
    const holdId = await hold(guest, 0);
    await pay(holdId);
    await signIn(now + HOLD_TTL_MS);
    expect((await getSeatMapShowtimeOfHold(db, { holdId, holder: account }))?.id).toBe(fixture.showtimeId);
  });

  describe("beyond twenty seats", () => {
    const eight = (from: number) => Array.from({ length: 8 }, (_, i) => from + i);
    const heldAt = async (at: Fixture) =>
      (await getHold(db, { showtimeId: at.showtimeId, holder: account, now: now + 1_000 }))?.seatIds.length;
    async function holdAt(at: Fixture, holder: Holder, count: number, since = now): Promise<string> {
      const seatIds = eight(0)
        .map((i) => at.seatIds[i] as number)
        .slice(0, count);
      const held = await holdSeats(db, { showtimeId: at.showtimeId, seatIds, holder, now: since });
      if (!held.ok) throw new Error(held.code);
      return held.value.id;
    }
    const more = () => makeFixture(db, { startsAt: now + 6 * 3_600_000 });

    it("lets the account's oldest go, and keeps what was chosen just now", async () => {
      const [older, newer, here] = [await more(), await more(), await more()];
      await holdAt(older, account, 8, now - 60_000);
      await holdAt(newer, account, 8);
      await holdAt(here, guest, 8, now - 90_000);
      await signIn();
      expect([await heldAt(older), await heldAt(newer), await heldAt(here)]).toEqual([0, 8, 8]);
    });

    it("lets nothing go at twenty, nor what is being paid for", async () => {
      const [paid, newer, here] = [await more(), await more(), await more()];
      await pay(await holdAt(paid, account, 8, now - 60_000));
      await holdAt(newer, account, 4);
      await holdAt(here, guest, 8);
      await signIn();
      expect([await heldAt(paid), await heldAt(newer), await heldAt(here)]).toEqual([8, 4, 8]);
      const guestAgain = { visitorId: guest.visitorId, userId: null };
      const last = await more();
      await holdAt(last, guestAgain, 1).catch(() => {});
      await signIn(now + 2_000);
      expect(await heldAt(paid)).toBe(8);
    });
  });
});
