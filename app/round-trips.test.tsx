import { globSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import type { ReactNode } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cookieOf } from "@/app/_testing/cookie-of";
import { beginRequest, draw } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { messages } from "@/db/schema/messages";
import { theaters } from "@/db/schema/venues";
import { countTrips } from "@/db/testing/count-trips";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { visitorCookie } from "@/lib/accounts/sessions/visitor";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { offer, passOn } from "@/lib/bookings/testing/passed-on";
import { addCustomer, type Customer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
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

const MOST = 3;

type House = Awaited<ReturnType<typeof openHouse>>;
type Params = Record<string, string | string[]>;
/** What this browser did before, and what is asked for. Its person is signed in, unless they have come for that. */
type Look = { customer?: Customer; isSignedOut?: boolean; params?: Params; search?: Params };
type Row = [name: string, trips: number, page: string, look?: (house: House) => Look];

/** How often each page of the site and of an account waits for the database, one wait after the other. */
const PAGES: Row[] = [
  ["home", 3, "(site)"],
  ["a day", 3, "(site)/showing/[day]/[theater]/[genre]/[[...rest]]", ({ showing: params }) => ({ params })],
  ["movies", 2, "(site)/movies"],
  ["movies, without scripts", 2, "(site)/movies/plain/[[...asked]]"],
  ["a movie", 2, "(site)/movies/[slug]", ({ slug }) => ({ params: { slug } })],
  ["coming soon", 2, "(site)/coming-soon/[[...page]]"],
  ["theaters", 1, "(site)/theaters"],
  ["a theater", 3, "(site)/theaters/[slug]", ({ slug }) => ({ params: { slug } })],
  ["a showtime", 2, "(site)/showtimes/[id]", ({ showtimeId: id }) => ({ params: { id } })],
  ["checkout", 3, "(site)/checkout/[holdId]", ({ hold }) => hold],
  ["a hold that is gone", 2, "(site)/checkout/[holdId]", () => ({ params: { holdId: newId() } })],
  ["a payment", 2, "(site)/checkout/payment/[paymentId]", ({ paying }) => paying],
  ["a payment that was declined", 3, "(site)/checkout/payment/[paymentId]", ({ declined }) => declined],
  ["a payment for a voucher", 3, "(site)/checkout/payment/[paymentId]", ({ buying }) => buying],
  ["the test bank", 2, "(site)/checkout/test-bank/[paymentId]", ({ paying }) => paying],
  ["an offer", 1, "(site)/checkout/offer/[linkToken]", ({ offer: linkToken }) => ({ params: { linkToken } })],
  ["tickets", 2, "(site)/tickets/[linkToken]", ({ booking: params }) => ({ params })],
  ["cancel seats", 2, "(site)/tickets/[linkToken]/cancel", ({ booking: params }) => ({ params })],
  ["pass a ticket on", 2, "(site)/tickets/[linkToken]/pass-on", ({ booking: params }) => ({ params })],
  [
    "the receipt of a booking",
    3,
    "(site)/tickets/[linkToken]/receipt",
    ({ booking: params }) => ({ params }),
  ],
  ["a ticket from a friend", 1, "(site)/tickets/held/[holderToken]", ({ held: params }) => ({ params })],
  [
    "a ticket that is offered",
    2,
    "(site)/tickets/offered/[offerToken]",
    ({ offered: params }) => ({ params }),
  ],
  ["a reservation", 2, "(site)/reservations/[linkToken]", ({ reservation: params }) => ({ params })],
  [
    "a reservation to be confirmed",
    3,
    "(site)/reservations/confirm/[token]",
    ({ asked: token }) => ({ isSignedOut: true, params: { token } }),
  ],
  ["a receipt", 1, "(site)/receipts/[linkToken]", ({ receipt: params }) => ({ params })],
  ["vouchers", 1, "(site)/vouchers"],
  ["vouchers of a theater", 2, "(site)/vouchers/at/[slug]", ({ slug }) => ({ params: { slug } })],
  ["what is left on a voucher", 0, "(site)/vouchers/balance"],
  ["a voucher", 2, "(site)/vouchers/[linkToken]", ({ voucher: params }) => ({ params })],
  ["an account", 3, "(account)/account"],
  ["bookings of an account", 3, "(account)/account/bookings"],
  ["sign in", 0, "(account)/sign-in", () => ({ isSignedOut: true })],
  ["sign in, without scripts", 0, "(account)/sign-in/plain/[[...rest]]"],
  ["register", 0, "(account)/register", () => ({ isSignedOut: true })],
  ["a new password", 0, "(account)/reset"],
  ["set a password", 1, "(account)/set-password/[token]", ({ linkToken: token }) => ({ params: { token } })],
  ["a new address", 2, "(account)/change-email/[token]", ({ newAddress: token }) => ({ params: { token } })],
  ["an invitation", 2, "(account)/invitation/[token]", ({ linkToken: token }) => ({ params: { token } })],
  ["no more reminders", 1, "(account)/unsubscribe/[token]", ({ optOut: token }) => ({ params: { token } })],
  ["the demo's mailbox", 2, "(account)/mailbox"],
];

vi.mock("next/cache", () => ({ unstable_cache: (read: () => unknown) => read }));

const now = late + MINUTE_MS;
const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

type Page = {
  default: (props: object) => Promise<ReactNode>;
  generateMetadata?: (props: object) => Promise<unknown>;
};
const modules = import.meta.glob<Page>(["./*/**/page.tsx", "./*/page.tsx", "!./admin/**"]);

let house: House;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  // whose mailbox anybody may look into
  env.MATINEE_DEMO = true;
  house = await openHouse();
  // all that the pages are made of, read once
  await Promise.all(Object.values(modules).map((load) => load()));
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
});

describe("a page of the site waits for the database", () => {
  it.each(PAGES)("%s: %i", async (_, trips, page, look) => {
    const { customer = house.ada, isSignedOut = false, params = {}, search = {} } = look?.(house) ?? {};
    const module = await modules[`./${page}/page.tsx`]?.();
    if (!module) throw new Error(`no page ${page}`);
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
    beginRequest(isSignedOut ? {} : await cookiesOf(customer));
    take();
    await Promise.all([draw(<module.default {...props} />), module.generateMetadata?.(props)]);
    expect(take()).toBe(trips);
  });

  it("three times at most", () => {
    expect(PAGES.filter(([, trips]) => trips > MOST).map(([name]) => name)).toEqual([]);
  });

  it("as the table says of every page there is", () => {
    const told = new Set(PAGES.map(([, , page]) => `app/${page}/page.tsx`));
    expect([...told].sort()).toEqual(globSync("app/{(site),(account)}/**/page.tsx").sort());
  });
});

/** As a browser sends them whose session has been used a while ago. */
async function cookiesOf({ visitorId, userId }: Customer): Promise<Record<string, string>> {
  const { name, value } = visitorCookie(visitorId);
  return { [name]: value, ...(await cookieOf(db, userId, now - HOUR_MS)) };
}

/** Something of everything that a customer can come to. */
async function openHouse() {
  const payers = latePayers(db);
  // tickets and messages, of what was sold in time
  const fixture = await payers.stage();
  const slug = "picture-house";
  const { theaterId, movieId, showtimeId, seatIds } = fixture;
  await db.update(theaters).set({ slug, strandedSeats: "allow" }).where(eq(theaters.id, theaterId));
  await db.update(movies).set({ slug }).where(eq(movies.id, movieId));
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
  const voucher = await issueVoucher(db, { theaterId, now });
  const linkToken = newLinkToken();
  await openLink(db, { token: linkToken, purpose: "reset", email, name: null }, now);

  const newAddress = newLinkToken();
  const change = { token: newAddress, purpose: "change-email" as const, name: null };
  await openLink(db, { ...change, email: "ada@example.org", userId: ada.userId }, now);

  const hold = await holding(fixture, seatIds.slice(5, 7));
  const paying = await payingFor(fixture, seatIds.slice(8, 10), "redirect");
  const declined = await payingFor(fixture, seatIds.slice(11, 13), "decline");
  await settlePayment(db, { paymentId: declined.params.paymentId, now });
  const buying = await buyingVoucher(theaterId);

  const counter = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  await letPayAtCounter(db, counter);
  const reserving = { customer: await addCustomer(db), seatIds: counter.seatIds.slice(0, 2), now };
  const reservation = await reserved(db, counter, reserving);
  const asked = await askingToReserve(counter, counter.seatIds.slice(4, 6));
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
      asked,
      offer: offeredLink,
      showtimeId: String(showtimeId),
    },
    showing: { day: "2026-11-22", theater: slug, genre: "any" },
    booking: { linkToken: booking.linkToken },
    held: { holderToken },
    offered: { offerToken },
    reservation: { linkToken: reservation.linkToken },
    receipt: { linkToken: receiptPath(voucher.orderId).split("/").at(-1) ?? "" },
    voucher: { linkToken: voucher.path.split("/").at(-1) ?? "" },
    optOut: optOutPath(email).split("/").at(-1) ?? "",
  };
}

async function buyingVoucher(theaterId: number) {
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

async function holding({ showtimeId }: Fixture, seatIds: number[]) {
  const customer = await addCustomer(db);
  const held = await holdSeats(db, { showtimeId, seatIds, holder: customer, now });
  if (!held.ok) throw new Error(held.code);
  return { customer, params: { holdId: held.value.id } };
}

/** The secret of the link by which a guest confirms it. */
async function askingToReserve({ showtimeId, ticketTypeId }: Fixture, seatIds: number[]): Promise<string> {
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

async function payingFor(fixture: Fixture, seatIds: number[], method: string) {
  const { customer, params } = await holding(fixture, seatIds);
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
