import { eq } from "drizzle-orm";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { addRefund } from "@/db/testing/orders";
import { hashLinkToken } from "@/lib/accounts/passwords/email-link";
import { formatReference } from "@/lib/bookings/reference";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { offer, passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { offerSeats } from "@/lib/ordering/offers/offer-seats";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import type { Database } from "../../db/client";
import { apiClients, invitations, theaterStaff, users } from "../../db/schema/accounts";
import { genres } from "../../db/schema/catalogue";
import { seatClaims } from "../../db/schema/claims";
import { holds } from "../../db/schema/holds";
import { mailBlocks, messages } from "../../db/schema/messages";
import { payments } from "../../db/schema/payments";
import { promoCodes, ticketTypes } from "../../db/schema/pricing";
import { paymentReversals } from "../../db/schema/reversals";
import { seatOffers } from "../../db/schema/seat-offers";
import { shifts } from "../../db/schema/shifts";
import { screens, theaters } from "../../db/schema/venues";
import { newId } from "../../lib/id";
import { PAGE_LANGUAGE } from "../../lib/language";
import { giveTheater, type People } from "./people";

const DAY_MS = 86_400_000;

/** A theater and what belongs to it; each thing is made when it is first asked for. */
export type Tenant = ReturnType<typeof furnish>;

/** Two theaters: one that the owner and the door staff have, and one that is somebody else's. */
export async function makeTenants(db: Database, people: People): Promise<{ own: Tenant; foreign: Tenant }> {
  const startsAt = Math.floor(Date.now() / DAY_MS + 20) * DAY_MS + DAY_MS / 2;
  const own = await makeFixture(db, { startsAt });
  const foreign = await makeFixture(db, { startsAt });
  await giveTheater(db, own.theaterId, people);
  const tenants = {
    own: furnish(db, own, people, people.customer.id),
    foreign: furnish(db, foreign, people, null),
  };
  for (const { theaterId, mark } of Object.values(tenants))
    await db
      .update(theaters)
      .set({ name: `House ${mark}` })
      .where(eq(theaters.id, theaterId));
  return tenants;
}

/** Makes one of everything, so that lists have something to keep back. */
export async function fill(its: Tenant): Promise<void> {
  for (const make of [
    its.booking,
    its.refund,
    its.hold,
    its.payment,
    its.reversal,
    its.houseSeats,
    its.reservation,
    its.seatOffer,
    its.member,
    its.shift,
    its.voucher,
  ])
    await make();
  for (const make of [its.invitation, its.promoCode, its.token, its.message, its.emptyScreen]) await make();
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

function furnish(db: Database, fixture: Fixture, people: People, customerId: number | null) {
  const { theaterId, seatIds } = fixture;
  const now = Date.now();
  const unique = `${theaterId}-${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")}`;
  const email = `guest-${unique}@matrix.test`;
  async function addMessage(stoppedAs: "refused" | "unknown") {
    const id = newId();
    const payload = { inviter: unique, role: "door", theaterId, theaterName: unique };
    await db.insert(messages).values({
      ...{ id, kind: "invitation", to: email, language: PAGE_LANGUAGE, payload, topic: id, token: newId() },
      ...{ createdAt: now, failure: "full", stoppedAt: now, stoppedAs },
    });
    return id;
  }
  const marks = [unique];
  const member = once(async () => {
    const values = {
      email: `door-${unique}@matrix.test`,
      name: `Nell ${unique}`,
      passwordHash: "",
      createdAt: 0,
    };
    const { id: userId } = await db.insert(users).values(values).returning().get();
    await db.insert(theaterStaff).values({ theaterId, userId, role: "door" });
    return userId;
  });
  const booking = once(async () => {
    const made = await bookSeats(db, fixture, { seatIds: seatIds.slice(0, 2), now });
    marks.push(made.reference, formatReference(made.reference));
    return made;
  });
  return {
    ...fixture,
    /** Stands in what belongs here and in nothing else. */
    mark: unique,
    marks,
    email,
    booking,
    /** A ticket on offer to a friend, and its booking. */
    offered: once(async () => {
      const { linkToken, tickets } = await bookSeats(db, fixture, { seatIds: seatIds.slice(8, 9), now });
      const ticketId = tickets[0]?.id ?? "";
      return { linkToken, ticketId, offerToken: await offer(db, { linkToken, ticketId, now }) };
    }),
    /** The link of a ticket that a friend has passed on. */
    held: once(async () => {
      const { linkToken, tickets } = await bookSeats(db, fixture, { seatIds: seatIds.slice(9, 10), now });
      return passOn(db, { linkToken, ticketId: tickets[0]?.id ?? "", now });
    }),
    theater: once(async () => {
      const row = await db.select().from(theaters).where(eq(theaters.id, theaterId)).get();
      if (!row) throw new Error("no theater");
      return row;
    }),
    /** On the same screen, a day later. */
    otherShowtime: once(() => makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + DAY_MS })),
    /** Of the customer in the own theater, of a stranger in the other. */
    hold: once(async () => {
      const holder = { visitorId: newId(), userId: customerId };
      const held = await holdSeats(db, { ...fixture, seatIds: seatIds.slice(5, 7), holder, now });
      if (!held.ok) throw new Error(held.code);
      return held.value.id;
    }),
    payment: once(async () => {
      const id = await payForSeats(db, fixture, { seatIds: seatIds.slice(12, 14), state: "pending", now });
      // left alone for as long as the tests look: the server brings on what nobody waits for
      const [paid] = await db
        .update(payments)
        .set({ updatedAt: now + DAY_MS })
        .where(eq(payments.id, id))
        .returning();
      await db
        .update(holds)
        .set({ userId: customerId })
        .where(eq(holds.id, paid?.holdId ?? ""));
      return id;
    }),
    refund: once(async () => {
      const { id, orderId } = await booking();
      const refundId = newId();
      // booked by the rows alone: the payment has the order's id
      await addRefund(db, {
        id: refundId,
        paymentId: orderId,
        bookingId: id,
        amountMinor: 100,
        reason: "by-staff",
        state: "failed",
        failure: "refused",
        createdAt: now,
      });
      return refundId;
    }),
    /** The payment that somebody else took back. */
    reversal: once(async () => {
      const { orderId: paymentId } = await booking();
      const money = { amountMinor: 100, currency: "GBP", toldAt: now, createdAt: now, updatedAt: now };
      await db.insert(paymentReversals).values({
        ...{ provider: "test", ref: newId(), paymentId, kind: "dispute", state: "open", ...money },
      });
      return paymentId;
    }),
    /** The link of other seats for who paid too late: somebody else has theirs. */
    seatOffer: once(async () => {
      const lost = seatIds.slice(10, 11);
      const paid = await payForSeats(db, fixture, { seatIds: lost, now: now - HOLD_TTL_MS - 1_000 });
      await holdSeats(db, { ...fixture, seatIds: lost, holder: { visitorId: newId(), userId: null }, now });
      await db.update(theaters).set({ offerMinutes: 120 }).where(eq(theaters.id, theaterId));
      // the order and its payment have one id
      const offered = await offerSeats(db, { orderId: paid, now });
      if (!offered.ok) throw new Error(offered.code);
      const row = await db.select().from(seatOffers).where(eq(seatOffers.orderId, paid)).get();
      return row?.linkToken ?? "";
    }),
    /** A stranger's, to be paid at its box office. */
    reservation: once(async () => {
      await letPayAtCounter(db, fixture, { paymentProviders: "all,counter" });
      const customer = await addCustomer(db, `stranger-${unique}@matrix.test`);
      const made = await reserved(db, fixture, { customer, seatIds: seatIds.slice(15, 17), now });
      marks.push(made.reference, formatReference(made.reference));
      return made;
    }),
    houseSeats: once(async () => {
      const id = newId();
      const { showtimeId, priceCardId } = fixture;
      await db.insert(holds).values({
        id,
        showtimeId,
        priceCardId,
        visitorId: newId(),
        houseReason: `For ${unique}`,
        createdAt: now,
        expiresAt: now + 30 * DAY_MS,
      });
      const seatId = seatIds[19] ?? 0;
      await db.insert(seatClaims).values({ showtimeId, seatId, holdId: id, expiresAt: now + 30 * DAY_MS });
      return id;
    }),
    emptyScreen: once(async () => {
      const values = { theaterId, name: `Empty ${unique}`, position: 1 };
      return (await db.insert(screens).values(values).returning().get()).id;
    }),
    otherTicketType: once(async () => {
      const values = { theaterId, name: "Child", position: 1 };
      return (await db.insert(ticketTypes).values(values).returning().get()).id;
    }),
    genre: once(async () => {
      const values = { slug: `genre-${unique}`, name: `Genre ${unique}` };
      return (await db.insert(genres).values(values).returning().get()).id;
    }),
    /** Someone at its door. */
    member,
    /** Of that person, from before they were sent to the door. */
    shift: once(async () => {
      const id = newId();
      const money = { currency: "GBP", floatMinor: 100, openedAt: now };
      await db.insert(shifts).values({ id, theaterId, userId: await member(), ...money });
      return id;
    }),
    invitation: once(async () => {
      const [id, token] = [newId(), newId()];
      await db.insert(invitations).values({
        id,
        tokenHash: hashLinkToken(token),
        email: customerId === null ? email : people.customer.email,
        role: "door",
        theaterId,
        invitedBy: people.admin.id,
        createdAt: now,
        expiresAt: now + DAY_MS,
      });
      return { id, token };
    }),
    /** Of a program of that theater. */
    token: once(async () => {
      const values = {
        name: `Kiosk ${unique}`,
        theaterId,
        may: ["sell"],
        createdAt: now,
        tokenHash: newId(),
      };
      return (await db.insert(apiClients).values(values).returning().get()).id;
    }),
    promoCode: once(async () => {
      const code = `M${unique.slice(0, 20)}`.toUpperCase();
      marks.push(code);
      const values = { code, theaterId, basisPoints: 1_000, createdAt: now };
      const { id } = await db.insert(promoCodes).values(values).returning().get();
      return { id, code };
    }),
    voucher: once(() => issueVoucher(db, { theaterId, email, now })),
    /** Refused by its reader's mailbox. */
    message: once(() => addMessage("refused")),
    /** To an address that is not written to. */
    blockedMessage: once(async () => {
      const messageId = await addMessage("refused");
      const block = { address: email, reason: "bounced" as const, messageId, blockedAt: now };
      await db.insert(mailBlocks).values(block);
      return messageId;
    }),
    /** Nobody knows whether it was sent. */
    doubtfulMessage: once(() => addMessage("unknown")),
  };
}
