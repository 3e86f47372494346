import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { tickets } from "@/db/schema/bookings";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { readSignedCode } from "@/lib/door/signed-code";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import type { Booking } from "../booking";
import { getBookingByLink } from "../get-booking-by-link";
import { bookSeats } from "../testing/made-booking";
import { offer, passOn } from "../testing/passed-on";
import { ticketPublicKey } from "../ticket-code";
import { acceptTicket } from "./accept-ticket";
import { getHeldTicket } from "./get-offer";
import { offerTicket } from "./offer-ticket";
import { takeBackTicket } from "./take-back-ticket";
import { MOST_OFFERS } from "./transfer";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;

describe.each(engines)("passing a ticket on, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let booking: Booking;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  });

  const ticketId = () => booking.tickets[0]?.id ?? "";
  const which = () => ({ linkToken: booking.linkToken, ticketId: ticketId(), now });
  const offering = (more = {}) => offerTicket(db, { ...which(), userId: null, ...more });
  const takingBack = (on = db) => takeBackTicket(on, { ...which(), userId: null });
  const accepting = (offerToken: string, at = now, on = db) =>
    acceptTicket(on, { offerToken, name: "Grace", userId: null, now: at });
  const reload = async () => (await getBookingByLink(db, booking.linkToken)) as Booking;
  const codeNow = async () =>
    (await db.select().from(tickets).where(eq(tickets.id, ticketId())).get())?.code ?? "";
  const admit = () => db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, ticketId()));
  const cancelIt = () =>
    cancelTickets(db, {
      ...{ linkToken: booking.linkToken, ticketIds: [ticketId()] },
      ...{ expectedRefundMinor: 1_250, userId: null, now },
    });
  const cancelShowtime = () =>
    db
      .update(showtimes)
      .set({ state: "cancelled", cancelledAt: now })
      .where(eq(showtimes.id, fixture.showtimeId));

  it("changes nothing before it is accepted", async () => {
    const before = await codeNow();
    await offer(db, which());
    expect(await codeNow()).toBe(before);
    const [offered, other] = (await reload()).tickets;
    expect(offered).toMatchObject({ code: before, transfer: { acceptedAt: null } });
    expect(other?.transfer).toBeNull();
  });

  it("gives the friend a code, a link and a reference of their own, none of which the buyer knows", async () => {
    const before = await codeNow();
    const offerToken = await offer(db, which());
    const accepted = await accepting(offerToken, now + 60_000);
    const holderToken = accepted.ok ? accepted.value.holderToken : "";
    const held = await getHeldTicket(db, holderToken);
    expect(held).toMatchObject({ acceptedName: "Grace", acceptedAt: now + 60_000, seatNumber: "1" });
    expect(held?.ticket.code).not.toBe(before);
    const signed = await readSignedCode(held?.ticket.code ?? "", ticketPublicKey());
    expect(signed).toMatchObject({
      showtimeId: fixture.showtimeId,
      seat: { rowLabel: "A", seatNumber: "1" },
    });
    const known = JSON.stringify(await reload());
    for (const secret of [holderToken, held?.ticket.code ?? "", held?.reference ?? ""])
      expect(known).not.toContain(secret);
    expect(known).toContain("Grace");
    expect(holderToken).not.toBe(offerToken);
  });

  it("writes down who offered, and between whom it changed hands", async () => {
    await passOn(db, which());
    const entries = await db
      .select({ action: auditEntries.action, details: auditEntries.details })
      .from(auditEntries)
      .where(sql`${auditEntries.objectType} = 'ticket' and ${auditEntries.objectId} = ${ticketId()}`);
    expect(entries).toEqual([
      { action: "ticket.offered", details: { bookingId: booking.id } },
      {
        action: "ticket.transferred",
        details: { bookingId: booking.id, before: { name: booking.name }, after: { name: "Grace" } },
      },
    ]);
  });

  it("needs the booking's link, and a ticket of that booking", async () => {
    const other = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(2, 3), now });
    expect(await offering({ linkToken: "nobody-has-this-link00" })).toMatchObject({ code: "not-found" });
    expect(await offering({ linkToken: other.linkToken })).toMatchObject({ code: "not-found" });
    expect(await accepting("nobody-has-this-link00")).toMatchObject({ code: "not-found" });
  });

  it("has one offer at a time, and changes hands once", async () => {
    const offerToken = await offer(db, which());
    expect(await offering()).toMatchObject({ code: "already-offered" });
    await accepting(offerToken);
    expect(await accepting(offerToken)).toMatchObject({ code: "already-accepted" });
    expect(await offering()).toMatchObject({ code: "already-offered" });
  });

  it("can be taken back until it is accepted, and be offered anew by another link", async () => {
    const first = await offer(db, which());
    expect(await takingBack()).toMatchObject({ ok: true });
    expect(await accepting(first)).toMatchObject({ code: "taken-back" });
    expect(await takingBack()).toMatchObject({ code: "not-offered" });
    const second = await offer(db, which());
    expect(second).not.toBe(first);
    await accepting(second);
    expect(await takingBack()).toMatchObject({ code: "already-accepted" });
  });

  it("is offered ten times at most, and would be for ever without that guard", async () => {
    for (let nth = 0; nth < MOST_OFFERS; nth++) {
      await offer(db, which());
      await takingBack();
    }
    expect(await offering()).toMatchObject({ code: "too-often" });
    expect(await offerTicket(withoutGuard(db, "too-often"), { ...which(), userId: null })).toMatchObject({
      ok: true,
    });
  });

  it("does not count the offers of another ticket", async () => {
    for (let nth = 0; nth < MOST_OFFERS; nth++) {
      await offer(db, which());
      await takingBack();
    }
    expect(await offering({ ticketId: booking.tickets[1]?.id })).toMatchObject({ ok: true });
  });

  it("is accepted by one of two friends in the same moment", async () => {
    const offerToken = await offer(db, which());
    const rivals = meanwhile(db, () => accepting(offerToken));
    expect(await accepting(offerToken, now, rivals)).toMatchObject({ code: "already-accepted" });
  });

  it("is either accepted or taken back in the same moment", async () => {
    const offerToken = await offer(db, which());
    const rivals = meanwhile(db, () => accepting(offerToken));
    expect(await takingBack(rivals)).toMatchObject({ code: "already-accepted" });
    await reset();
    const again = await offer(db, which());
    expect(
      await accepting(
        again,
        now,
        meanwhile(db, () => takingBack()),
      ),
    ).toMatchObject({
      code: "already-accepted",
    });
  });

  it("rests on the rule of the database where the guard is gone", async () => {
    const offerToken = await offer(db, which());
    const rivals = meanwhile(withoutGuard(db, "already-accepted"), () => accepting(offerToken));
    expect(await takingBack(rivals)).toMatchObject({ code: "already-accepted" });
  });

  it.each([
    ["cancelled", cancelIt],
    ["cancelled", cancelShowtime],
    ["already-in", admit],
  ] as const)("does not change hands once it is %s (%#)", async (code, happen) => {
    const offerToken = await offer(db, which());
    await happen();
    expect(await accepting(offerToken)).toMatchObject({ code });
    await takingBack();
    expect(await offering()).toMatchObject({ code });
  });

  it("does not change hands once the showtime has begun", async () => {
    const offerToken = await offer(db, which());
    expect(await accepting(offerToken, startsAt)).toMatchObject({ code: "begun" });
    await takingBack();
    expect(await offering({ now: startsAt })).toMatchObject({ code: "begun" });
    expect(await offering({ now: startsAt - 1 })).toMatchObject({ ok: true });
  });

  it.each([
    ["cancelled", cancelIt],
    ["already-in", admit],
  ] as const)(
    "looks in the same batch whether it is %s, and would not without that",
    async (code, happen) => {
      const offerToken = await offer(db, which());
      const codes = await codeNow();
      expect(
        await accepting(
          offerToken,
          now,
          meanwhile(db, () => happen()),
        ),
      ).toMatchObject({ code });
      expect(await codeNow()).toBe(codes);
      expect(await accepting(offerToken, now, withoutGuard(db, code))).toMatchObject({ ok: true });
    },
  );

  it("would change hands in the middle of the movie without the guard of the start", async () => {
    const offerToken = await offer(db, which());
    expect(await accepting(offerToken, startsAt, withoutGuard(db, "begun"))).toMatchObject({ ok: true });
  });

  it("keeps a code that did not change hands, by a rule", async () => {
    const set = db.update(tickets).set({ code: "another" }).where(eq(tickets.id, ticketId()));
    await expect((async () => set)()).rejects.toThrow();
  });

  it("leaves the refund with the buyer, and ends with it", async () => {
    const holderToken = await passOn(db, which());
    expect(await cancelIt()).toMatchObject({ ok: true, value: { refundMinor: 1_250 } });
    expect((await getHeldTicket(db, holderToken))?.ticket.cancelledAt).toBe(now);
  });

  async function reset() {
    fixture = await makeFixture(db, { startsAt });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  }
});

describe("without the rules", () => {
  const db = openTestDatabase();

  it("would be a second friend's, and the first's code gone", async () => {
    const fixture = await makeFixture(db, { startsAt });
    const { linkToken, tickets: sold } = await bookSeats(db, fixture, {
      seatIds: fixture.seatIds.slice(0, 1),
      now,
    });
    const offerToken = await offer(db, { linkToken, ticketId: sold[0]?.id ?? "", now });
    await db.run(sql`drop trigger ticket_transfers_stand`);
    let first = "";
    const rivals = meanwhile(withoutGuard(db, "already-accepted"), async () => {
      const accepted = await acceptTicket(db, { offerToken, name: "Grace", userId: null, now });
      first = accepted.ok ? accepted.value.holderToken : "";
    });
    const second = await acceptTicket(rivals, { offerToken, name: "Mabel", userId: null, now });
    expect(second.ok).toBe(true);
    expect(await getHeldTicket(db, first)).toBeNull();
  });

  it("would have another code with the same holder", async () => {
    await db.run(sql`drop trigger tickets_keep_their_code`);
    const [ticket] = await db.update(tickets).set({ code: "another" }).returning();
    expect(ticket?.code).toBe("another");
  });
});
