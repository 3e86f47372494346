import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { engines } from "@/db/testing/test-database";
import { audit } from "@/lib/audit";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { findPerson } from "./find-person";
import { getPersonalData } from "./get-personal-data";
import { listVisits } from "./list-visits";
import { addBookings } from "./testing/known-customer";
import { knownPerson } from "./testing/known-person";
import { NOW, somebody } from "./testing/somebody";

describe.each(engines)("a person's data on %s", (_, open) => {
  const db = open();

  it("are all that is known of them, and nothing that lets somebody in", async () => {
    const ada = await knownPerson(db);
    const whose = { userId: ada.user.id, email: ada.email };
    const data = await getPersonalData(db, whose, NOW);
    expect(data.account).toMatchObject({ name: ada.name, email: ada.email, formerEmails: [ada.before] });
    expect(data.sessions).toHaveLength(1);
    expect(data.roles).toMatchObject([{ role: "owner" }]);
    expect(data.invitations).toMatchObject([{ role: "door" }]);
    // as a guest too, and not what somebody else's account ordered for the address
    const references = data.orders.flatMap(({ bookings }) => bookings.map(({ reference }) => reference));
    expect(references.sort()).toEqual([ada.bookings.own.reference, ada.bookings.guests.reference].sort());
    const own = data.orders.find(({ refunds }) => refunds.length > 0);
    expect(own).toMatchObject({
      ...{ currency: "GBP", totalMinor: 2_500, email: ada.email },
      payments: [{ tender: "card", amountMinor: 2_500 }],
      refunds: [{ amountMinor: 1, reason: "by-staff" }],
      bookings: [{ movie: "The General", startsAt: new Date(NOW + DAY_MS).toISOString() }],
    });
    expect(own?.tickets).toHaveLength(2);
    expect(own?.tickets.flatMap(({ checkIns }) => checkIns)).toMatchObject([{ outcome: "admitted" }]);
    expect(data.orders.flatMap(({ vouchers }) => vouchers)).toMatchObject([{ forEmail: ada.friend }]);
    // one that is still to be sent to them is a surprise
    expect(data.vouchersReceived).toEqual([]);
    expect(data.apiTokens).toMatchObject([{ name: ada.words, may: [], revokedAt: null }]);
    expect(data.reviewsReported).toMatchObject([{ movie: "The General", cause: "other" }]);
    expect(data.ticketsReceived).toMatchObject([{ name: ada.name, email: ada.email }]);
    expect(data.messages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["reset", "email-changed"]));
    expect(data.activity.map(({ action }) => action)).toContain("user.email-changed");
    expect(data.allActs.map(({ action }) => action)).toEqual(["ticket.transferred"]);
    expect(data.reviews).toMatchObject([
      { movie: "The General", stars: 3.5, words: ada.words },
      { movie: "The General", stars: 3.5, words: ada.words },
    ]);
    expect(data.watchList).toMatchObject([{ movie: "The General", toldAt: null }]);
    expect(data.reviewRequestsStopped).toMatchObject([{ address: ada.email }]);
    await db.run(sql`update voucher_gifts set posted_at = ${NOW} where email = ${ada.email}`);
    const later = await getPersonalData(db, whose, NOW);
    expect(later.vouchersReceived).toMatchObject([{ name: ada.name, valueMinor: 3_000, message: ada.words }]);
    const text = JSON.stringify([data, later]);
    const tickets = [...ada.bookings.own.tickets, ...ada.bookings.guests.tickets];
    const secrets = [
      ...tickets.map(({ code }) => code),
      ...[ada.bookings.own.linkToken, ada.bookings.guests.linkToken],
      ...[ada.tokens.theirs, ada.tokens.given, ada.user.passwordHash],
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(own?.notes).toMatchObject([{ text: `${ada.name} is hard of hearing.` }]);
    await ada.hooks.end();
  });

  it("of who works here have how often they did what, and nothing of those they did it for", async () => {
    const [ada, bo] = [await somebody(db), await somebody(db)];
    const by = { userId: ada.user.id };
    const { theaterId } = bo.fixture;
    const booking = await bookSeats(db, bo.fixture, { seatIds: bo.fixture.seatIds.slice(0, 1), now: NOW });
    const noted = {
      theaterId,
      action: "booking.noted",
      objectId: booking.id,
      details: { text: bo.name },
    } as const;
    await audit(db, { by, ...noted }, NOW);
    await audit(db, { by, ...noted, action: "booking.resent", details: { to: bo.email } }, NOW + 1);
    await audit(db, { by, ...noted }, NOW + 2);
    const data = await getPersonalData(db, { userId: ada.user.id, email: ada.email }, NOW);
    expect(data.allActs).toMatchObject([
      { action: "booking.noted", times: 2, firstAt: new Date(NOW).toISOString() },
      { action: "booking.resent", times: 1 },
    ]);
    expect(data.activity).toEqual([]);
    expect(JSON.stringify(data)).not.toContain(bo.word);
    for (const { hooks } of [ada, bo]) await hooks.end();
  });

  it("have the visits of scanned tickets, and of all where a door scans nobody", async () => {
    const ada = await knownPerson(db);
    const person = await findPerson(db, { userId: ada.user.id, email: ada.email });
    const visits = async (now: number) => (await listVisits(db, person, now)).map(({ title }) => title);
    const over = NOW + DAY_MS + 3 * HOUR_MS;
    // its door scanned somebody, and of theirs nobody was let in
    expect(await visits(over)).toEqual([]);
    await db.run(sql`update tickets set admitted_at = ${NOW} where id = ${ada.bookings.own.tickets[0]?.id}`);
    expect(await visits(NOW)).toEqual(["The General"]);
    const bo = await somebody(db);
    await addBookings(bo);
    const other = await findPerson(db, { userId: bo.user.id, email: bo.email });
    expect(await listVisits(db, other, NOW + DAY_MS)).toEqual([]);
    expect(await listVisits(db, other, over)).toMatchObject([{ year: null, startsAt: NOW + DAY_MS }]);
    await bo.hooks.end();
    await ada.hooks.end();
  });
});
