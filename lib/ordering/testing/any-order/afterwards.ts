import { sql } from "drizzle-orm";
import { refundableMinor, refundOf, termsAt } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { offerTicket } from "@/lib/bookings/transfers/offer-ticket";
import { takeBackTicket } from "@/lib/bookings/transfers/take-back-ticket";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { settleRefund } from "@/lib/payments/settle-refund";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { setVoucherBlock } from "@/lib/vouchers/set-voucher-block";
import { acceptOffer } from "../../offers/accept-offer";
import { refuseOffer } from "../../offers/refuse-offer";
import { cancelTickets } from "../../refunds/cancel-tickets";
import { cancelTicketsByStaff } from "../../refunds/cancel-tickets-by-staff";
import { refundAllCancelled } from "../../refunds/refund-cancelled";
import { refundOrder } from "../../refunds/refund-order";
import { refundTickets } from "../../refunds/refund-tickets";
import { retryRefund } from "../../refunds/retry-refund";
import { releaseReservation } from "../../reservations/release-reservation";
import type { Of } from "./step";
import { bookingsOf, nth, owe, pick, refundsOf, type World } from "./world";

const bookingOf = async (world: World, which: number) => {
  const linkToken = await nth(world, bookingsOf(world), which);
  return linkToken === undefined ? null : getBookingByLink(world.db, linkToken);
};

export async function refund(
  world: World,
  { kind, which, all }: Of<"cancel" | "staff-cancel" | "goodwill">,
): Promise<void> {
  const { db, staff, now } = world;
  const booking = await bookingOf(world, which);
  if (!booking) return;
  const left = booking.tickets.filter(({ cancelledAt }) => cancelledAt === null);
  const chosen = all ? left : left.slice(0, 1);
  const terms = (kind === "cancel" && termsAt(booking, now)) || undefined;
  const asked = {
    ticketIds: chosen.map(({ id }) => id),
    expectedRefundMinor:
      kind === "goodwill" ? refundableMinor(chosen) : refundOf(booking, chosen, terms).refundMinor,
    now,
  };
  const done =
    kind === "cancel"
      ? await cancelTickets(db, { ...asked, linkToken: booking.linkToken, userId: null })
      : kind === "staff-cancel"
        ? await cancelTicketsByStaff(db, { ...asked, staff, bookingId: booking.id })
        : await refundTickets(db, { ...asked, staff, bookingId: booking.id, reason: "the picture failed" });
  if (!done.ok) return;
  owe(world, kind === "goodwill" ? "booking-refunded" : "booking-cancelled");
  for (const refundId of done.value.refundIds) await settleRefund(db, { refundId, now });
}

/** Who paid too late says whether they take the seats that they were offered instead. */
export async function answerOffer(
  world: World,
  { kind, which }: Of<"take-offered" | "refuse-offered">,
): Promise<void> {
  const { db, fixture, now } = world;
  const offers = sql`select link_token from seat_offers where showtime_id = ${fixture.showtimeId} order by rowid`;
  const linkToken = await nth(world, offers, which);
  if (linkToken === undefined) return;
  if (kind === "take-offered") await acceptOffer(db, { linkToken, now });
  else await refuseOffer(db, { linkToken, userId: null, now });
}

export async function retry(world: World, { which }: Of<"retry">): Promise<void> {
  const refundId = await nth(world, refundsOf(world), which);
  if (refundId !== undefined) await retryRefund(world.db, { staff: world.staff, refundId, now: world.now });
}

export async function refundVoucher(
  world: World,
  { which, amountMinor }: Of<"refund-voucher">,
): Promise<void> {
  const voucher = pick(world.vouchers, which);
  if (!voucher) return;
  const { orderId, lineId: orderLineId } = voucher;
  await refundOrder(world.db, {
    ...{ staff: world.staff, orderId, lines: [{ orderLineId, amountMinor }], reason: "unwanted" },
    now: world.now,
  });
}

export async function blockVoucher(world: World, { which, isBlocked }: Of<"block-voucher">): Promise<void> {
  const voucher = pick(world.vouchers, which);
  if (!voucher) return;
  const { staff, now } = world;
  await setVoucherBlock(world.db, { staff, voucherId: voucher.id, isBlocked, reason: "stolen", now });
}

export async function payReserved(world: World, { which }: Of<"pay-reservation">): Promise<void> {
  const { db, staff, now } = world;
  const one = pick(world.reservations, which);
  if (!one) return;
  const found = await getReservationByLink(db, { linkToken: one.linkToken, now });
  await payReservation(db, {
    ...{ reservationId: one.id, expectedTotalMinor: found?.totalMinor ?? 0, staff, now },
    payment: { kind: "cash", givenMinor: 10_000 },
  });
}

export async function releaseReserved(world: World, { which }: Of<"release-reservation">): Promise<void> {
  const one = pick(world.reservations, which);
  if (one) await releaseReservation(world.db, { linkToken: one.linkToken, userId: null, now: world.now });
}

export async function transfer(
  world: World,
  { kind, which }: Of<"offer" | "accept" | "take-back">,
): Promise<void> {
  const { db, now, mail } = world;
  if (kind === "accept") {
    const offerToken = pick(world.offers, which);
    if (offerToken === undefined) return;
    const friend = { name: "Grace", email: mail.friend, userId: null };
    const accepted = await acceptTicket(db, { offerToken, ...friend, now });
    if (accepted.ok) owe(world, "ticket-received");
    return;
  }
  const booking = await bookingOf(world, which);
  const ticketId = pick(booking?.tickets ?? [], which)?.id;
  if (!booking || ticketId === undefined) return;
  const asked = { linkToken: booking.linkToken, ticketId, userId: null, now };
  if (kind === "take-back") await takeBackTicket(db, asked);
  else {
    const offered = await offerTicket(db, asked);
    if (offered.ok) world.offers.push(offered.value.offerToken);
  }
}

export async function cancelAll(world: World): Promise<void> {
  const { db, fixture, staff, now } = world;
  const [[revision] = [1]] = await db.values<[number]>(
    sql`select revision from showtimes where id = ${fixture.showtimeId}`,
  );
  await cancelShowtime(db, {
    ...{ showtimeId: fixture.showtimeId, revision: revision ?? 1, staff, now },
    reason: "The projector is broken.",
  });
  await refundAllCancelled(db, { now });
}
