import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { promoCodes } from "@/db/schema/pricing";
import { shifts } from "@/db/schema/shifts";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { newId } from "@/lib/id";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import { writtenReview } from "@/lib/reviews/testing/visited";
import { type DataCell, readTable } from "./read-table";
import { columnsOf, DATA_TABLES, type DataTable } from "./tables";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a theater's data on %s", (_, open) => {
  let db: Database;
  let its: Fixture;
  let owner: StaffMember;
  beforeAll(async () => {
    db = open();
    its = await makeFixture(db, { startsAt: now + 86_400_000 });
    owner = await addOwner(db, its.theaterId);
  });

  async function rowsOf(table: DataTable, staff: StaffMember = owner): Promise<Record<string, DataCell>[]> {
    const found = [];
    for await (const rows of readTable(db, { staff, theaterId: its.theaterId, table })) found.push(...rows);
    return found.map((row) => Object.fromEntries(columnsOf(table).map((name, i) => [name, row[i] ?? null])));
  }

  it("is all there, of it alone, with instants by ISO 8601", async () => {
    const other = await makeFixture(db, { startsAt: now + 86_400_000 });
    await bookSeats(db, other, { seatIds: other.seatIds.slice(0, 1), now });
    const booking = await bookSeats(db, its, { seatIds: its.seatIds.slice(0, 2), now });
    expect(await rowsOf("theater")).toMatchObject([{ id: its.theaterId }]);
    expect(await rowsOf("screens")).toMatchObject([{ id: its.screenId, seats: its.seatIds.length }]);
    expect((await rowsOf("movies")).map(({ id }) => id)).toEqual([its.movieId]);
    expect(await rowsOf("showtimes")).toMatchObject([
      { id: its.showtimeId, startsAt: "2026-11-23T12:00:00.000Z" },
    ]);
    expect((await rowsOf("price-cards")).every(({ priceCardId }) => priceCardId === its.priceCardId)).toBe(
      true,
    );
    expect(await rowsOf("bookings")).toMatchObject([
      { id: booking.id, createdAt: "2026-11-22T12:00:00.000Z" },
    ]);
    expect(await rowsOf("tickets")).toHaveLength(2);
    expect(await rowsOf("orders")).toMatchObject([
      { id: booking.orderId, totalMinor: 2_500, receiptNumber: 1 },
    ]);
    expect(await rowsOf("order-lines")).toMatchObject([
      { orderId: booking.orderId, kind: "ticket", ticketType: "Adult", amountMinor: 1_250, currency: "GBP" },
      { kind: "ticket", amountMinor: 1_250 },
    ]);
    expect(await rowsOf("seats")).toHaveLength(its.seatIds.length);
    expect(await rowsOf("payments")).toMatchObject([{ amountMinor: 2_500, currency: "GBP" }]);
    const id = await writtenReview(db, { ...its, seatIds: its.seatIds.slice(5) }, now);
    expect(await rowsOf("reviews")).toMatchObject([{ id, movie: "The General", stars: 4, words: "Fine." }]);
    for (const table of DATA_TABLES)
      expect(JSON.stringify(await rowsOf(table))).not.toContain(booking.linkToken);
  });

  it("has vouchers without their codes, promotion codes and shifts, and nothing twice", async () => {
    const { theaterId } = its;
    await issueVoucher(db, { theaterId, email: "ada@example.com", now });
    await db
      .insert(promoCodes)
      .values({ code: `SPRING${theaterId}`, theaterId, basisPoints: 1_000, createdAt: now });
    const shift = { id: newId(), theaterId, userId: owner.userId, currency: "GBP" };
    await db.insert(shifts).values({ ...shift, floatMinor: 5_000, openedAt: now });
    expect(await rowsOf("vouchers")).toMatchObject([{ valueMinor: expect.any(Number), blockedAt: null }]);
    const [voucher] = await rowsOf("vouchers");
    expect(voucher?.leftMinor).toBe(voucher?.valueMinor);
    expect(await rowsOf("promotion-codes")).toMatchObject([
      { code: `SPRING${theaterId}`, basisPoints: 1_000 },
    ]);
    expect(await rowsOf("shifts")).toMatchObject([{ id: shift.id, person: "Rosa", floatMinor: 5_000 }]);
    for (const table of DATA_TABLES) {
      const rows = (await rowsOf(table)).map((row) => JSON.stringify(row));
      expect(new Set(rows).size, table).toBe(rows.length);
    }
  });

  it("is nobody's who does not run it", async () => {
    const foreign = await makeFixture(db, { startsAt: now + 86_400_000 });
    const stranger = await addOwner(db, foreign.theaterId);
    for (const table of DATA_TABLES) expect(await rowsOf(table, stranger)).toEqual([]);
  });

  it("is read to its end, a thousand rows at a time", async () => {
    await db.run(sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 2100)
      insert into screens (theater_id, name) select ${its.theaterId}, 'Screen ' || i || '!' from n`);
    const pages = [];
    for await (const rows of readTable(db, { staff: owner, theaterId: its.theaterId, table: "screens" }))
      pages.push(rows.length);
    expect(pages).toEqual([1_000, 1_000, 101]);
  });
});
