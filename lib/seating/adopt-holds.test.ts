import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { makeCinema, type TestCinema } from "@/db/testing/cinema";
import { engines } from "@/db/testing/test-database";
import type { Holder } from "@/lib/accounts/holder";
import { addUser } from "@/lib/accounts/testing/people";
import { newId } from "@/lib/id";
import { adoptHolds } from "./adopt-holds";
import { HOLD_TTL_MS } from "./hold";
import { holdSeats } from "./hold-seats";
import { getHold, getShowtimeOfHold } from "./queries";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("signing in with seats held, on %s", (_, open) => {
  let db: Database;
  let cinema: TestCinema;
  let guest: Holder;
  let account: Holder & { userId: number };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    cinema = await makeCinema(db, { startsAt: now + 6 * 3_600_000 });
    const { id } = await addUser(db, `${newId().toLowerCase()}@example.org`);
    guest = { visitorId: newId(), userId: null };
    account = { visitorId: newId(), userId: id };
  });

  const seat = (i: number) => cinema.seatIds[i] as number;
  async function hold(holder: Holder, ...seats: number[]): Promise<string> {
    const held = await holdSeats(db, {
      showtimeId: cinema.showtimeId,
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
    (await getHold(db, { showtimeId: cinema.showtimeId, holder, now: now + 1_000 }))?.seatIds;
  const pay = (holdId: string) =>
    db.insert(payments).values({
      id: newId(),
      holdId,
      provider: "test",
      method: "late",
      currency: "GBP",
      amountMinor: 1_250,
      items: [],
      name: "Ada",
      email: "ada@example.org",
      createdAt: now,
      updatedAt: now,
    });

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

  it("keeps what the account held when the guest has given all seats back", async () => {
    await hold(account, 4);
    await hold(guest, 0);
    await releaseSeats(db, { showtimeId: cinema.showtimeId, seatIds: [seat(0)], holder: guest, now });
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
    expect(await getShowtimeOfHold(db, { holdId, holder: account })).toBe(cinema.showtimeId);
  });
});
