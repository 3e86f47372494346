import { openDatabase } from "@/db/client";
import { refundableMinor } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { findProvider } from "@/lib/payments/providers";
import { settleRefund } from "@/lib/payments/settle-refund";
import { beginPayment } from "../begin-payment";
import { cancelTickets } from "../refunds/cancel-tickets";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";
import { dieAt, readKillPoint } from "./kill-points";

/**
 * For the tests: a process of its own that buys two seats at Stripe and takes one back, until it is killed at a point or
 * from without: `tsx buy-until-killed.ts URL SHOWTIME SEAT,SEAT TYPE POINT`. Says "ready" when it begins, and "paid" once
 * it was told that the seats are booked.
 */
const [url = "", showtime, seats = "", type, point = ""] = process.argv.slice(2);
const now = Date.now();
const dying = dieAt(readKillPoint(point));
const provider = findProvider("stripe");
if (!provider) throw new Error("Stripe is not switched on");
dying.provider(provider);
const db = dying.database(openDatabase(url));
const holder = { visitorId: newId(), userId: null };
const seatIds = seats.split(",").map(Number);
process.stdout.write("ready\n");

const held = await holdSeats(db, { showtimeId: Number(showtime), seatIds, holder, now });
if (!held.ok) throw new Error(held.code);
const started = await startPayment(db, {
  ...{ holdId: held.value.id, holder, contact: { name: "Ada", email: "ada@example.com" }, now },
  choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: Number(type) })),
  ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "stripe", method: "checkout" },
});
if (!started.ok) throw new Error(started.code);
const { paymentId } = started.value;
const next = await beginPayment(db, { paymentId, now });
if (next?.kind !== "redirect") throw new Error("no page to pay on");
await fetch(next.url, { method: "POST", body: "act=pay", redirect: "manual" });
await settlePayment(db, { paymentId, now });
process.stdout.write("paid\n");

const [[linkToken = ""] = [""]] = await db.values<[string]>(
  `select link_token from bookings join payments on payments.order_id = bookings.order_id where payments.id = '${paymentId}'`,
);
const booking = await getBookingByLink(db, linkToken);
const chosen = booking?.tickets.slice(0, 1) ?? [];
const cancelled = await cancelTickets(db, {
  ...{ linkToken, userId: null, ticketIds: chosen.map(({ id }) => id), now },
  expectedRefundMinor: refundableMinor(chosen),
});
if (cancelled.ok) for (const refundId of cancelled.value.refundIds) await settleRefund(db, { refundId, now });
db.engine.close();
