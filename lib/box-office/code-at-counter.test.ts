import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { promoCodes } from "@/db/schema/pricing";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { newId, newReference } from "@/lib/id";
import { ticketLines } from "@/lib/orders/order-steps";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { getShowtimeToManage } from "@/lib/scheduling/get-showtime-to-manage";
import { priceSale, quoteAtCounter } from "./price-sale";
import type { Sale } from "./sale";
import { saleSteps } from "./sale-steps";
import { sellAtCounter } from "./sell-at-counter";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;

describe.each(engines)("a promotion code at the counter on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
  });

  const seats = (...places: number[]) => places.map((place) => fixture.seatIds[place] as number);
  const sell = (places: number[], more: Partial<Sale> = {}) =>
    sellAtCounter(db, {
      staff,
      saleId: newId(),
      showtimeId: fixture.showtimeId,
      revision: 1,
      choices: seats(...places).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      houseSeatIds: [],
      expectedTotalMinor: 1_250 * places.length,
      payment: { kind: "cash", givenMinor: 10_000 },
      contact: { name: "", email: "" },
      isOverride: false,
      now,
      ...more,
    });
  const free = { payment: { kind: "complimentary" as const, reason: "Press" }, expectedTotalMinor: 0 };
  const bookingId = async (...args: Parameters<typeof sell>) => {
    const sold = await sell(...args);
    if (!sold.ok) throw new Error(sold.code);
    return sold.value.bookingId;
  };
  const makeCode = async (parts: Partial<typeof promoCodes.$inferInsert> = {}) => {
    const [made] = await db
      .insert(promoCodes)
      .values({ code: newReference(), basisPoints: 1_000, createdAt: 0, ...parts })
      .returning();
    return made?.code ?? "";
  };

  it("takes a code off once, tells it in the booking and the letter, and shares it out among the tickets", async () => {
    const code = await makeCode({ maxUses: 1 });
    const contact = { name: "Ada", email: "ada@codes.example.com" };
    const more = { code: ` ${code.toLowerCase()}`, contact };
    expect(await sell([0, 1], more)).toMatchObject({ code: "price-changed" });
    const saleId = newId();
    const asked = { ...more, saleId, expectedTotalMinor: 2_250 };
    const id = await bookingId([0, 1], asked);
    const booking = await getBookingForStaff(db, { staff, bookingId: id });
    expect(booking).toMatchObject({ totalMinor: 2_250, discountMinor: 250, promoCode: code });
    expect(booking?.tickets.map(({ paidMinor }) => paidMinor)).toEqual([1_125, 1_125]);
    const [letter] = await db.select().from(messages).where(eq(messages.bookingId, id));
    expect(letter?.payload).toMatchObject({ promoCode: code, discountMinor: 250, totalMinor: 2_250 });
    expect(await sell([0, 1], asked)).toMatchObject({ ok: true, value: { bookingId: id } });
    expect(await sell([0, 1], { saleId })).toMatchObject({ code: "sold-before" });
    expect(await sell([8, 9], { code, expectedTotalMinor: 2_250 })).toMatchObject({ code: "code-used-up" });
    expect(await quoteAtCounter(db, { staff, showtimeId: fixture.showtimeId, code, email: "", now })).toEqual(
      {
        ok: false,
        code: "code-used-up",
      },
    );
  });

  /** Two tills that have both read that the code is good, and write one after the other. */
  async function sellTwice(code: string, areGuarded: boolean) {
    const { showtimeId, layoutId } = fixture;
    const details = await getShowtimeToManage(db, { staff, showtimeId });
    const showtime = await getSeatMapShowtime(db, showtimeId);
    if (!details || !showtime) throw new Error("no showtime");
    const sales = [0, 9].map((place) => ({
      ...{ staff, showtimeId, code, houseSeatIds: [], isOverride: false, expectedTotalMinor: 1_125, now },
      ...{ saleId: newId(), revision: 1, contact: { name: "", email: "" } },
      payment: { kind: "cash" as const, givenMinor: 1_125 },
      choices: seats(place).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    }));
    const priced = await Promise.all(sales.map((sale) => priceSale(db, showtime, sale)));
    const ends: string[] = [];
    for (const [at, sale] of sales.entries()) {
      const one = priced[at];
      if (!one || typeof one === "string") throw new Error(`${one}`);
      const lines = ticketLines(showtimeId, one.items);
      const sold = (await listSoldSeats(db, layoutId, lines)) ?? [];
      const booking = {
        id: newId(),
        reference: newReference(),
        linkToken: newId(),
        orderId: newId(),
        totalMinor: 1_125,
      };
      const as = { ...one, conditions: areGuarded ? one.conditions : [] };
      const cash = { tender: "cash", provider: null, method: "cash", state: "booked" } as const;
      const parts = {
        ...sale,
        showtime: details,
        priceCardId: showtime.priceCardId,
        booking,
        priced: as,
        lines,
        sold,
        atTill: { spent: null, tendered: [{ id: newId(), ...cash, amountMinor: 1_125 }], changeMinor: 0 },
        passedOver: null,
      };
      const written = await write(db, saleSteps(db, parts));
      ends.push(written.ok ? "sold" : written.code);
    }
    return ends;
  }

  it("gives the last use of a code to one of two tills", async () => {
    expect(await sellTwice(await makeCode({ maxUses: 1 }), true)).toEqual(["sold", "code-used-up"]);
  });

  it("without the conditions inside the batch both use it (twin)", async () => {
    expect(await sellTwice(await makeCode({ maxUses: 1 }), false)).toEqual(["sold", "sold"]);
  });

  it("gives nothing away with a code twice: what is complimentary uses none", async () => {
    const code = await makeCode();
    const id = await bookingId([0], { ...free, code });
    expect(await getBookingForStaff(db, { staff, bookingId: id })).toMatchObject({
      totalMinor: 0,
      discountMinor: 0,
      promoCode: null,
    });
  });

  it("tells nobody about a code who does not run the theater", async () => {
    const code = await makeCode();
    const asked = { showtimeId: fixture.showtimeId, code, email: "", now };
    expect(await quoteAtCounter(db, { ...asked, staff })).toMatchObject({ ok: true, value: { code } });
    const other = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    for (const who of [other, await addDoorStaff(db, fixture.theaterId)])
      expect(await quoteAtCounter(db, { ...asked, staff: who })).toMatchObject({ code: "not-found" });
  });
});
