import { globSync } from "node:fs";
import type { ReactNode } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cookieOf } from "@/app/_testing/cookie-of";
import { now, openHouse } from "@/app/_testing/open-house";
import { beginRequest, draw } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { countTrips } from "@/db/testing/count-trips";
import { findScans, type MayScan, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import { visitorCookie } from "@/lib/accounts/sessions/visitor";
import type { Customer } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";

const MOST = 3;

type House = Awaited<ReturnType<typeof openHouse>>;
type Params = Record<string, string | string[]>;
/** What this browser did before, and what is asked for. Its person is signed in, unless they have come for that. */
type Look = { customer?: Customer; isSignedOut?: boolean; params?: Params; search?: Params };
type Row = [name: string, trips: number, page: string, look?: (house: House) => Look];

/** How often each page of the site and of an account waits for the database, one wait after the other. */
const PAGES: Row[] = [
  [
    "home",
    3,
    "(site)/showing/[day]/[theater]/[genre]/[[...rest]]",
    () => ({ params: { day: "today", theater: "any", genre: "any" } }),
  ],
  ["a day", 3, "(site)/showing/[day]/[theater]/[genre]/[[...rest]]", ({ showing: params }) => ({ params })],
  ["showtimes by filters", 3, "(site)/showing", () => ({ search: { seats: "2" } })],
  ["movies", 1, "(site)/movies"],
  ["movies that are looked for", 1, "(site)/movies", () => ({ search: { q: "general" } })],
  ["movies that are spelt otherwise", 3, "(site)/movies", () => ({ search: { q: "genreal" } })],
  ["movies, without scripts", 1, "(site)/movies/plain/[[...asked]]"],
  ["a movie", 3, "(site)/movies/[slug]", ({ slug }) => ({ params: { slug } })],
  ["reviews of a movie", 2, "(site)/movies/[slug]/reviews", ({ slug }) => ({ params: { slug } })],
  [
    "a review of one’s own",
    3,
    "(site)/movies/[slug]/review",
    ({ slug, ada }) => ({ customer: ada, params: { slug } }),
  ],
  ["a review by a link", 2, "(site)/reviews/[linkToken]", ({ review: params }) => ({ params })],
  ["coming soon", 1, "(site)/coming-soon/[[...page]]"],
  ["theaters", 1, "(site)/theaters/any/[[...rest]]"],
  ["a theater", 3, "(site)/theaters/[slug]", ({ slug }) => ({ params: { slug } })],
  ["a showtime", 2, "(site)/showtimes/[id]", ({ showtimeId: id }) => ({ params: { id } })],
  ["checkout", 3, "(site)/checkout/[holdId]", ({ hold }) => hold],
  ["a hold that is gone", 2, "(site)/checkout/[holdId]", () => ({ params: { holdId: newId() } })],
  ["a payment", 2, "(site)/checkout/payment/[paymentId]", ({ paying }) => paying],
  ["a payment that was declined", 3, "(site)/checkout/payment/[paymentId]", ({ declined }) => declined],
  ["a payment for a voucher", 3, "(site)/checkout/payment/[paymentId]", ({ buying }) => buying],
  ["the test bank", 2, "(site)/checkout/test-bank/[paymentId]", ({ paying }) => paying],
  ["paid for elsewhere", 0, "(site)/checkout/done"],
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
  ["the reference of the API", 0, "(site)/developers"],
  ["a part of it", 0, "(site)/developers/[part]", () => ({ params: { part: "holds" } })],
  ["an account", 3, "(account)/account"],
  ["bookings of an account", 3, "(account)/account/bookings"],
  ["a confirmation", 1, "(account)/account/confirm"],
  ["the second step of an account", 2, "(account)/account/second-step"],
  ["a watch list", 2, "(account)/account/watch-list"],
  ["sign in", 0, "(account)/sign-in", () => ({ isSignedOut: true })],
  ["sign in, without scripts", 0, "(account)/sign-in/plain/[[...rest]]"],
  ["the second step of signing in", 0, "(account)/sign-in/second-step", () => ({ isSignedOut: true })],
  ["register", 0, "(account)/register", () => ({ isSignedOut: true })],
  ["a new password", 0, "(account)/reset"],
  ["set a password", 1, "(account)/set-password/[token]", ({ linkToken: token }) => ({ params: { token } })],
  ["a new address", 2, "(account)/change-email/[token]", ({ newAddress: token }) => ({ params: { token } })],
  ["an erasure", 3, "(account)/erase-account/[token]", ({ erasure: token }) => ({ params: { token } })],
  ["an invitation", 2, "(account)/invitation/[token]", ({ linkToken: token }) => ({ params: { token } })],
  ["no more reminders", 1, "(account)/unsubscribe/[token]", ({ optOut: token }) => ({ params: { token } })],
  ["the demo's mailbox", 3, "(account)/mailbox"],
];

vi.mock("next/cache", () => ({ unstable_cache: (read: () => unknown) => read }));

/** Pages may go through these. */
const MAY_SCAN: MayScan = [
  {
    sql: /^select count\(\*\) from "messages"$/,
    why: "the local mailbox, which is open to everyone in the demo alone",
  },
];

const { db: watched, statements } = watchStatements(openTestDatabase());
const { db, take } = countTrips(watched);
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

type Page = {
  default: (props: object) => Promise<ReactNode>;
  generateMetadata?: (props: object) => Promise<unknown>;
};
const modules = import.meta.glob<Page>(["./localized/*/**/page.tsx", "!./localized/*/admin/**"]);

let house: House;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  // whose mailbox anybody may look into
  env.MATINEE_DEMO = true;
  house = await openHouse(db);
  // all that the pages are made of, read once
  await Promise.all(Object.values(modules).map((load) => load()));
  statements.clear();
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
});

describe("a page of the site waits for the database", () => {
  it.each(PAGES)("%s: %i", async (_, trips, page, look) => {
    const { customer = house.ada, isSignedOut = false, params = {}, search = {} } = look?.(house) ?? {};
    const module = await modules[`./localized/[language]/${page}/page.tsx`]?.();
    if (!module) throw new Error(`no page ${page}`);
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
    beginRequest(isSignedOut ? {} : await cookiesOf(customer));
    take();
    await Promise.all([draw(<module.default {...props} />), module.generateMetadata?.(props)]);
    expect(take()).toBe(trips);
  });

  it("and goes through nothing that grows with every sale", async () => {
    expect(statements.size).toBeGreaterThan(50);
    expect(await findScans(db, [...statements], MAY_SCAN)).toEqual([]);
  });

  it("three times at most", () => {
    expect(PAGES.filter(([, trips]) => trips > MOST).map(([name]) => name)).toEqual([]);
  });

  it("as the table says of every page there is", () => {
    const told = new Set(PAGES.map(([, , page]) => `app/localized/[language]/${page}/page.tsx`));
    expect([...told].sort()).toEqual(globSync("app/localized/*/{(site),(account)}/**/page.tsx").sort());
  });
});

/** As a browser sends them whose session has been used a while ago. */
async function cookiesOf({ visitorId, userId }: Customer): Promise<Record<string, string>> {
  const { name, value } = visitorCookie(visitorId);
  return { [name]: value, ...(await cookieOf(db, userId, now - HOUR_MS)) };
}
