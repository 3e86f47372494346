import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { messages } from "@/db/schema/messages";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { offer, passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { movieWords } from "@/lib/catalogue/movie-words";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { beginPayment } from "@/lib/ordering/begin-payment";
import { buyVoucher } from "@/lib/ordering/buy-voucher";
import { askToReserve } from "@/lib/ordering/reservations/ask-to-reserve";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import { late, latePayers } from "@/lib/ordering/testing/late-payers";
import { receiptPath } from "@/lib/orders/receipt-link";
import { testProvider } from "@/lib/payments/test-provider";
import { linkOf } from "@/lib/reviews/testing/visited";

/** When all of it is looked at. */
export const now = late + MINUTE_MS;

/** A theater with something of everything that a customer can come to. */
export async function openHouse(db: Database) {
  const payers = latePayers(db);
  // tickets and messages, of what was sold in time
  const fixture = await payers.stage();
  const slug = "picture-house";
  const { theaterId, movieId, showtimeId, seatIds } = fixture;
  await db.update(theaters).set({ slug, strandedSeats: "allow" }).where(eq(theaters.id, theaterId));
  const found = movieWords({ title: "The General" });
  await db
    .update(movies)
    .set({ slug, ...found })
    .where(eq(movies.id, movieId));
  const ada = await addCustomer(db);
  const { email } = ada;
  const booking = await bookSeats(db, fixture, { seatIds: seatIds.slice(0, 4), now });
  await db.run(sql`update orders set user_id = ${ada.userId}`);
  const [first, second] = booking.tickets.map(({ id: ticketId }) => ({
    ticketId,
    now,
    linkToken: booking.linkToken,
  }));
  if (!first || !second) throw new Error("no tickets");
  const holderToken = await passOn(db, first);
  const offerToken = await offer(db, second);
  const review = await seen(db, booking);
  const voucher = await issueVoucher(db, { theaterId, now });
  const linkToken = newLinkToken();
  await openLink(db, { token: linkToken, purpose: "reset", email, name: null }, now);

  const newAddress = newLinkToken();
  const change = { token: newAddress, purpose: "change-email" as const, name: null };
  await openLink(db, { ...change, email: "ada@example.org", userId: ada.userId }, now);
  const erasure = newLinkToken();
  const erase = { token: erasure, purpose: "erase" as const, name: null };
  await openLink(db, { ...erase, email, userId: ada.userId }, now);

  const hold = await holding(db, fixture, seatIds.slice(5, 7));
  const paying = await payingFor(db, fixture, seatIds.slice(8, 10), "redirect");
  const declined = await payingFor(db, fixture, seatIds.slice(11, 13), "decline");
  await settlePayment(db, { paymentId: declined.params.paymentId, now });
  const buying = await buyingVoucher(db, theaterId);

  const counter = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  await letPayAtCounter(db, counter);
  const reserving = { customer: await addCustomer(db), seatIds: counter.seatIds.slice(0, 2), now };
  const reservation = await reserved(db, counter, reserving);
  const asked = await askingToReserve(db, counter, counter.seatIds.slice(4, 6));
  await payers.stage();
  const { linkToken: offeredLink } = await payers.offered();
  return {
    ...{
      ada,
      slug,
      hold,
      paying,
      declined,
      buying,
      linkToken,
      newAddress,
      erasure,
      asked,
      offer: offeredLink,
      showtimeId: String(showtimeId),
    },
    showing: { day: "2026-11-22", theater: slug, genre: "any" },
    booking: { linkToken: booking.linkToken },
    review: { linkToken: review },
    held: { holderToken },
    offered: { offerToken },
    reservation: { linkToken: reservation.linkToken },
    receipt: { linkToken: receiptPath(voucher.orderId).split("/").at(-1) ?? "" },
    voucher: { linkToken: voucher.path.split("/").at(-1) ?? "" },
    optOut: optOutPath(email).split("/").at(-1) ?? "",
  };
}

/** The link by which whoever had the last of these tickets scanned says what they thought. */
async function seen(db: Database, booking: Awaited<ReturnType<typeof bookSeats>>): Promise<string> {
  const id = booking.tickets.at(-1)?.id ?? "";
  await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, id));
  return linkOf(id);
}

async function buyingVoucher(db: Database, theaterId: number) {
  const customer = await addCustomer(db);
  const bought = await buyVoucher(db, {
    ...{ orderId: newId(), theaterId, amountMinor: 3_000, currency: "GBP", label: "Gift voucher" },
    gift: { name: "", message: "", email: "", sendDay: null },
    contact: { name: "Ada", email: customer.email },
    ...{ buyer: customer, provider: testProvider.name, method: "redirect", now },
  });
  if (!bought.ok) throw new Error(bought.code);
  return { customer, params: { paymentId: bought.value.paymentId } };
}

async function holding(db: Database, { showtimeId }: Fixture, seatIds: number[]) {
  const customer = await addCustomer(db);
  const held = await holdSeats(db, { showtimeId, seatIds, holder: customer, now });
  if (!held.ok) throw new Error(held.code);
  return { customer, params: { holdId: held.value.id } };
}

/** The secret of the link by which a guest confirms it. */
async function askingToReserve(
  db: Database,
  { showtimeId, ticketTypeId }: Fixture,
  seatIds: number[],
): Promise<string> {
  const [holder, email] = [{ visitorId: newId(), userId: null }, "guest@example.org"];
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) throw new Error(held.code);
  const asked = await askToReserve(db, {
    ...{ holdId: held.value.id, holder, address: null, now },
    contact: { name: "Ada", email },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
    ...{ expectedTotalMinor: 1_250 * seatIds.length, expectedCurrency: "GBP" },
  });
  if (!asked.ok) throw new Error(asked.code);
  const sent = await db.select({ token: messages.token }).from(messages).where(eq(messages.to, email)).get();
  return sent?.token ?? "";
}

async function payingFor(db: Database, fixture: Fixture, seatIds: number[], method: string) {
  const { customer, params } = await holding(db, fixture, seatIds);
  const started = await startPayment(db, {
    ...{ ...params, holder: customer, method, now, provider: testProvider.name },
    contact: { name: "Ada", email: customer.email },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    ...{ expectedTotalMinor: 1_250 * seatIds.length, expectedCurrency: "GBP" },
  });
  if (!started.ok) throw new Error(started.code);
  await beginPayment(db, { ...started.value, now });
  return { customer, params: { paymentId: started.value.paymentId } };
}
