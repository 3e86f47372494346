import { eq, sql } from "drizzle-orm";
import { apiAnswers } from "@/db/schema/api";
import { bookingNotes } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { reservationRequests } from "@/db/schema/reservations";
import { paymentReversals } from "@/db/schema/reversals";
import { voucherEntries, voucherGifts } from "@/db/schema/vouchers";
import { addRefund } from "@/db/testing/orders";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { offer } from "@/lib/bookings/testing/passed-on";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import { givenPasses } from "@/lib/wallets/testing/given-pass";
import { NOW, type Somebody } from "./somebody";

const isOrderOf = (bookingId: string) => sql`id = (select order_id from bookings where id = ${bookingId})`;

/** It was ordered by them, with an account or as a guest, and what was told of it says so. */
async function giveTo({ db, name, email, word }: Somebody, bookingId: string, userId: number | null) {
  await db.run(sql`update orders set name = ${name}, email = ${email}, search_name = ${word}, user_id = ${userId}
    where ${isOrderOf(bookingId)}`);
  await db.run(sql`update webhook_events
    set data = json_set(data, '$.customer.name', ${name}, '$.customer.email', ${email}) where subject = ${bookingId}`);
  await db.run(
    sql`update messages set to_email = ${email}, topic = ${email} where booking_id = ${bookingId}`,
  );
}

/** Bookings of a customer, as a guest, and one that somebody else made for their address. */
export async function addBookings(who: Somebody) {
  const { db, fixture, user, word } = who;
  const { booking: own, passId } = await givenPasses(db, fixture, NOW);
  await giveTo(who, own.id, user.id);
  await db.run(
    sql`update wallet_copies set device_id = ${word}, push_token = ${word} where pass_id = ${passId}`,
  );
  const seats = (from: number) => ({ seatIds: fixture.seatIds.slice(from, from + 2), now: NOW });
  const guests = await bookSeats(db, fixture, seats(2));
  await giveTo(who, guests.id, null);
  const others = await bookSeats(db, fixture, seats(4));
  await giveTo(who, others.id, who.staff.userId);
  return { own, guests, others, friends: await bookSeats(db, fixture, seats(6)) };
}

export type TheirBookings = Awaited<ReturnType<typeof addBookings>>;

/** A ticket that a friend bought and passed on to them, and one of theirs that a friend has. */
export async function addTransfers({ db, user, name, email, friend }: Somebody, all: TheirBookings) {
  const accept = async (
    booking: TheirBookings["own"],
    by: Omit<Parameters<typeof acceptTicket>[1], "now" | "offerToken">,
  ) => {
    const which = { linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now: NOW };
    const accepted = await acceptTicket(db, { offerToken: await offer(db, which), now: NOW, ...by });
    if (!accepted.ok) throw new Error(accepted.code);
    return accepted.value.holderToken;
  };
  return {
    theirs: await accept(all.friends, { name, email, userId: user.id }),
    given: await accept(all.guests, { name: "Grace", email: friend, userId: null }),
  };
}

/** What staff, providers and holds know of what they bought. */
export async function addCare(
  { db, name, word, words, email, staff }: Somebody,
  { own, others }: TheirBookings,
) {
  const isTheirHold = sql`id = (select hold_id from orders where ${isOrderOf(own.id)})`;
  await db
    .update(holds)
    .set({ visitorId: word, address: word, network: word, provider: word })
    .where(isTheirHold);
  const note = { userId: staff.userId, createdAt: NOW };
  await db.insert(bookingNotes).values([
    { id: newId(), bookingId: own.id, text: `${name} is hard of hearing.`, ...note },
    { id: newId(), bookingId: others.id, text: words, ...note },
  ]);
  const [payment] = await db
    .select({ id: payments.id })
    .from(payments)
    .where(sql`order_id = (select order_id from bookings where id = ${own.id})`);
  const paymentId = payment?.id ?? "";
  const nextStep = { kind: "redirect", url: `https://pay.example.org/?for=${email}` } as const;
  await db.update(payments).set({ nextStep }).where(eq(payments.id, paymentId));
  await addRefund(db, {
    ...{ id: newId(), paymentId, amountMinor: 1, reason: "by-staff", createdAt: NOW },
    ...{ state: "succeeded", settledAt: NOW },
  });
  await db.update(refunds).set({ failure: words }).where(eq(refunds.paymentId, paymentId));
  const at = { toldAt: NOW, createdAt: NOW, updatedAt: NOW };
  await db.insert(paymentReversals).values({
    ...{ provider: "test", ref: newId(), paymentId, kind: "dispute", state: "returned", reason: words },
    ...{ amountMinor: 1, currency: "GBP", ...at },
  });
}

/** A voucher that they bought for a friend, and one that a friend bought for them. */
export async function addVouchers({ db, word, words, name, email, friend, staff, fixture }: Somebody) {
  const { theaterId } = fixture;
  const all = [
    { from: email, to: friend, postedAt: NOW },
    { from: friend, to: email, postedAt: null },
  ];
  for (const { from, to, postedAt } of all) {
    const { id: voucherId } = await issueVoucher(db, { theaterId, email: from, now: NOW });
    const visitorId = from === email ? word : newId();
    const gift = { voucherId, visitorId, name, email: to, message: words, postedAt };
    await db.insert(voucherGifts).values(gift);
    const extended = { kind: "extended", expiresAt: NOW + 900 * DAY_MS, userId: staff.userId } as const;
    await db.insert(voucherEntries).values({ voucherId, ...extended, reason: words, createdAt: NOW });
  }
}

/** What they asked for and what they were answered. */
export async function addRequests({ db, name, email, words, user, fixture }: Somebody) {
  const { showtimeId, priceCardId } = fixture;
  const hold = () => ({
    ...{ id: newId(), showtimeId, visitorId: newId(), priceCardId },
    ...{ createdAt: NOW, expiresAt: NOW + HOUR_MS },
  });
  const held = hold();
  await db.insert(holds).values([held, { ...hold(), houseReason: words, userId: user.id }]);
  const asked = { contact: { name, email }, choices: [], expectedTotalMinor: 0, expectedCurrency: "GBP" };
  await db.insert(reservationRequests).values({ tokenHash: newId(), holdId: held.id, asked, createdAt: NOW });
  const body = JSON.stringify({ customer: { name, email } });
  const kept = { caller: "guest", key: newId(), fingerprint: newId(), createdAt: NOW };
  await db.insert(apiAnswers).values({ ...kept, status: 201, body });
}
