import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { priceRules, ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { countTrips } from "@/db/testing/count-trips";
import { type RoomSeats, setScene } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { listOffers } from "./list-offers";

/** A Monday. */
const startsAt = Date.UTC(2026, 10, 23, 19);
const now = startsAt - 6 * HOUR_MS;

const ROOM: RoomSeats = (["standard", "standard", "wheelchair"] as const).map((type, ordinal) => ({
  ...{ ordinal, rowLabel: "A", number: String(ordinal + 1), x: ordinal, y: 0, type },
}));
const TICKETS = [
  { name: "Adult", amountMinor: { standard: 1_250, wheelchair: 1_000 } },
  { name: "Child", amountMinor: { standard: 800 } },
];

describe.each(engines)("what is offered on %s", (_, open) => {
  const scene = async () => {
    const db = open();
    const made = await setScene(db, {
      room: ROOM,
      tickets: TICKETS,
      startsAt: [startsAt, startsAt + 24 * HOUR_MS],
    });
    return { db, ...made };
  };

  it("costs from the cheapest ticket to the dearest, rules and fees counted in", async () => {
    const { db, showtimeIds, priceCardId, theaterId } = await scene();
    const [monday = 0, tuesday = 0] = showtimeIds;
    await db.insert(priceRules).values({ priceCardId, name: "Monday", weekdays: 1, amountMinor: 200 });
    const fee = { per: "ticket", amountMinor: 50, currency: "GBP", isRefundable: true } as const;
    await db.update(theaters).set({ bookingFee: fee }).where(eq(theaters.id, theaterId));
    const offers = await listOffers(db, { showtimeIds, now });
    expect(offers.get(monday)).toMatchObject({ lowMinor: 1_050, highMinor: 1_500, currency: "GBP" });
    expect(offers.get(tuesday)).toMatchObject({ lowMinor: 850, highMinor: 1_300 });
  });

  it("has so many seats, of which some are taken, and spaces for wheelchairs", async () => {
    const { db, showtimeId, seatIds, theaterId } = await scene();
    await db
      .update(theaters)
      .set({ salesCloseMinutes: 30, strandedSeats: "allow" })
      .where(eq(theaters.id, theaterId));
    await db.update(showtimes).set({ publishedAt: 7 }).where(eq(showtimes.id, showtimeId));
    const holder = { visitorId: newId(), userId: null };
    const held = await holdSeats(db, { showtimeId, seatIds: seatIds.slice(0, 2), holder, now });
    expect(held.ok).toBe(true);
    const offers = await listOffers(db, { showtimeIds: [showtimeId, 0], now });
    expect([...offers.keys()]).toEqual([showtimeId]);
    expect(offers.get(showtimeId)).toMatchObject({
      ...{ seats: 3, taken: 2, wheelchairSpaces: 1, publishedAt: 7, salesCloseAt: startsAt - HOUR_MS / 2 },
    });
  });

  it("names no price where nothing is sold any more, nor of seats that are not there", async () => {
    const { db, showtimeId, ticketTypeIds } = await scene();
    const [adult = 0, child = 0] = ticketTypeIds;
    const archive = (id: number) =>
      db.update(ticketTypes).set({ archivedAt: 1 }).where(eq(ticketTypes.id, id));
    await archive(adult);
    const one = await listOffers(db, { showtimeIds: [showtimeId], now });
    expect(one.get(showtimeId)).toMatchObject({ lowMinor: 800, highMinor: 800 });
    await archive(child);
    const none = await listOffers(db, { showtimeIds: [showtimeId], now });
    expect(none.get(showtimeId)).toMatchObject({ lowMinor: null, highMinor: null });
  });

  it("is one wait, however many showtimes are asked for", async () => {
    const { db, showtimeIds } = await scene();
    const counted = countTrips(db);
    counted.take();
    await listOffers(counted.db, { showtimeIds, now });
    expect(counted.take()).toBe(1);
  });
});
