import { optOutPath } from "@/lib/accounts/opt-out-link";
import { receiptPath } from "@/lib/orders/receipt-link";
import { reviewPath } from "@/lib/reviews/review-link";
import { ADMINS, type Answers, EVERYONE, everyone, MANAGERS, SIGNED_IN, STAFF } from "./roles";
import type { Tenant } from "./tenant";

type Address = (its: Tenant) => string | Promise<string>;

/** Of a page or a route: its address, and what each role is answered there. */
export type PageRow = {
  /** With a theater's things in it, it is asked for those of the role's own theater and for foreign ones. */
  at: string | Address;
  own: Answers;
  foreign?: Answers;
  body?: (its: Tenant) => object | Promise<object>;
  /** Shows things of all theaters to everyone. */
  isPublic?: true;
};

const open = (at: string, own: Answers = EVERYONE): PageRow => ({ at, own, isPublic: true });
const openWith = (at: Address, own: Answers = EVERYONE, foreign = own): PageRow => ({
  at,
  own,
  foreign,
  isPublic: true,
});
const managed = (at: Address): PageRow => ({ at, own: MANAGERS, foreign: ADMINS });

/** What customers see. Of what is a person's own, those without it are shown that there is nothing. */
const site: Record<string, PageRow> = {
  "/movies": open("/movies?q=%25"),
  "/movies/plain/[[...asked]]": open("/movies?q=anything"),
  "/movies/[slug]": openWith(async (its) => `/movies/${(await its.theater()).slug}`),
  "/movies/[slug]/reviews": openWith(async (its) => `/movies/${(await its.theater()).slug}/reviews`),
  "/movies/[slug]/review": openWith(
    async (its) => `/movies/${(await its.theater()).slug}/review`,
    SIGNED_IN,
    SIGNED_IN,
  ),
  // who has the link of the message was there
  "/reviews/[linkToken]": openWith(async (its) => reviewPath((await its.review()).ticketId)),
  "/coming-soon/[[...page]]": open("/coming-soon"),
  "/showing": open("/showing?seats=2&part=evening"),
  "/showing/[day]/[theater]/[genre]/[[...rest]]": open("/"),
  "/theaters/any/[[...rest]]": open("/theaters"),
  "/developers": open("/developers"),
  "/developers/[part]": open("/developers/holds"),
  "/theaters/[slug]": openWith(async (its) => `/theaters/${(await its.theater()).slug}`),
  "/showtimes/[id]": openWith(({ showtimeId }) => `/showtimes/${showtimeId}`),
  "/vouchers": open("/vouchers"),
  "/vouchers/balance": open("/vouchers/balance"),
  "/vouchers/at/[slug]": openWith(async (its) => `/vouchers/at/${(await its.theater()).slug}`),
  // who has the link has the voucher
  "/vouchers/[linkToken]": openWith(async (its) => (await its.voucher()).path),
  "/checkout/[holdId]": openWith(async (its) => `/checkout/${await its.hold()}`),
  "/checkout/done": open("/checkout/done"),
  "/checkout/payment/[paymentId]": openWith(
    async (its) => `/checkout/payment/${await its.payment()}`,
    { ...everyone(404), customer: 200 },
    everyone(404),
  ),
  // who has the link may take the seats that are offered, or refuse them
  "/checkout/offer/[linkToken]": openWith(async (its) => `/checkout/offer/${await its.seatOffer()}`),
  // the test provider asks nobody about this one
  "/checkout/test-bank/[paymentId]": openWith(
    async (its) => `/checkout/test-bank/${await its.payment()}`,
    everyone(404),
  ),
  // who has the link has the tickets
  "/tickets/[linkToken]": openWith(async (its) => `/tickets/${(await its.booking()).linkToken}`),
  // who has the link may see it and give it up
  "/reservations/[linkToken]": openWith(
    async (its) => `/reservations/${(await its.reservation()).linkToken}`,
  ),
  "/reservations/confirm/[token]": open("/reservations/confirm/no-such-token"),
  "/tickets/[linkToken]/receipt": openWith(
    async (its) => `/tickets/${(await its.booking()).linkToken}/receipt`,
  ),
  // who has the link bought it
  "/receipts/[linkToken]": openWith(async (its) => receiptPath((await its.voucher()).orderId)),
  "/tickets/[linkToken]/cancel": openWith(
    async (its) => `/tickets/${(await its.booking()).linkToken}/cancel`,
  ),
  "/tickets/[linkToken]/pass-on": openWith(
    async (its) => `/tickets/${(await its.offered()).linkToken}/pass-on`,
  ),
  "/tickets/held/[holderToken]": openWith(async (its) => `/tickets/held/${await its.held()}`),
  "/tickets/offered/[offerToken]": openWith(
    async (its) => `/tickets/offered/${(await its.offered()).offerToken}`,
  ),
};

const account: Record<string, PageRow> = {
  // who is signed in goes to where they are at home
  // for who comes without a session; the others are led to the next
  "/sign-in/plain/[[...rest]]": open("/sign-in/plain"),
  "/sign-in": open("/sign-in", {
    ...{ nobody: 200, customer: "/account", door: "/admin/door" },
    ...{ owner: "/admin", admin: "/admin" },
  }),
  "/sign-in/second-step": open("/sign-in/second-step", {
    ...{ nobody: 200, customer: "/account", door: "/admin/door" },
    ...{ owner: "/admin", admin: "/admin" },
  }),
  "/register": open("/register", { ...everyone("/account"), nobody: 200 }),
  "/reset": open("/reset"),
  "/change-email/[token]": openWith(async (its) => `/change-email/${await its.emailChange()}`),
  "/erase-account/[token]": openWith(async (its) => `/erase-account/${await its.erasure()}`),
  "/set-password/[token]": open("/set-password/no-such-token"),
  "/invitation/[token]": openWith(async (its) => `/invitation/${(await its.invitation()).token}`),
  "/unsubscribe/[token]": openWith((its) => optOutPath(its.email)),
  "/account": open("/account", SIGNED_IN),
  "/account/bookings": open("/account/bookings", SIGNED_IN),
  "/account/confirm": open("/account/confirm", SIGNED_IN),
  "/account/second-step": open("/account/second-step", SIGNED_IN),
  "/account/watch-list": open("/account/watch-list", SIGNED_IN),
  "/mailbox": { at: "/mailbox", own: ADMINS },
};

const admin: Record<string, PageRow> = {
  "/admin": { at: "/admin", own: { ...MANAGERS, door: "/admin/door" } },
  "/admin/audit": { at: "/admin/audit", own: MANAGERS },
  "/admin/bookings": { at: "/admin/bookings", own: MANAGERS },
  "/admin/bookings/[id]": managed(async (its) => `/admin/bookings/${(await its.booking()).id}`),
  "/admin/box-office": { at: "/admin/box-office", own: MANAGERS },
  "/admin/box-office/shifts": { at: "/admin/box-office/shifts", own: MANAGERS },
  "/admin/box-office/shifts/[id]": managed(async (its) => `/admin/box-office/shifts/${await its.shift()}`),
  "/admin/box-office/[showtimeId]": managed(({ showtimeId }) => `/admin/box-office/${showtimeId}`),
  "/admin/box-office/reservations": { at: "/admin/box-office/reservations", own: MANAGERS },
  "/admin/box-office/reservations/[id]": managed(
    async (its) => `/admin/box-office/reservations/${(await its.reservation()).id}`,
  ),
  "/admin/door": { at: "/admin/door", own: STAFF },
  "/admin/door/[showtimeId]": {
    at: ({ showtimeId }) => `/admin/door/${showtimeId}`,
    own: STAFF,
    foreign: ADMINS,
  },
  "/admin/genres": { at: "/admin/genres", own: MANAGERS },
  "/admin/messages": { at: "/admin/messages", own: ADMINS },
  "/admin/messages/[id]": {
    at: async (its) => `/admin/messages/${await its.message()}`,
    own: ADMINS,
    foreign: ADMINS,
  },
  "/admin/messages/preview": { at: "/admin/messages/preview?kind=reset", own: MANAGERS },
  "/admin/movies": { at: "/admin/movies", own: MANAGERS },
  // the catalogue is the chain's: owners read all of it
  "/admin/movies/[id]": { at: ({ movieId }) => `/admin/movies/${movieId}`, own: MANAGERS, foreign: MANAGERS },
  "/admin/movies/import": { at: "/admin/movies/import", own: ADMINS },
  "/admin/movies/new": { at: "/admin/movies/new", own: ADMINS },
  "/admin/payments/[id]": managed(async (its) => `/admin/payments/${await its.payment()}`),
  "/admin/people": { at: "/admin/people", own: MANAGERS },
  "/admin/people/[id]": managed(async (its) => `/admin/people/${await its.member()}`),
  "/admin/people/invitations": { at: "/admin/people/invitations", own: MANAGERS },
  "/admin/people/tokens": { at: "/admin/people/tokens", own: MANAGERS },
  "/admin/people/webhooks": { at: "/admin/people/webhooks", own: MANAGERS },
  "/admin/people/webhooks/[id]": managed(async (its) => `/admin/people/webhooks/${await its.webhook()}`),
  "/admin/people/invite": { at: "/admin/people/invite", own: MANAGERS },
  // shows their own instead of another's
  "/admin/prices": {
    at: ({ theaterId }) => `/admin/prices?theater=${theaterId}`,
    own: MANAGERS,
    foreign: MANAGERS,
  },
  "/admin/prices/[id]": managed(({ priceCardId }) => `/admin/prices/${priceCardId}`),
  "/admin/prices/new": managed(({ theaterId }) => `/admin/prices/new?theater=${theaterId}`),
  "/admin/promo-codes": {
    at: ({ theaterId }) => `/admin/promo-codes?theater=${theaterId}`,
    own: MANAGERS,
    foreign: MANAGERS,
  },
  "/admin/promo-codes/[id]": managed(async (its) => `/admin/promo-codes/${(await its.promoCode()).id}`),
  "/admin/promo-codes/new": { at: "/admin/promo-codes/new", own: MANAGERS },
  "/admin/vouchers": {
    at: ({ theaterId }) => `/admin/vouchers?theater=${theaterId}`,
    own: MANAGERS,
    foreign: MANAGERS,
  },
  // of another's it says that there is none
  "/admin/reviews": {
    at: async (its) => `/admin/reviews?review=${(await its.review()).id}`,
    own: MANAGERS,
    foreign: MANAGERS,
  },
  "/admin/vouchers/[id]": managed(async (its) => `/admin/vouchers/${(await its.voucher()).id}`),
  "/admin/reports": managed(({ theaterId }) => `/admin/reports?theater=${theaterId}`),
  "/admin/reports/[report]": managed(({ theaterId }) => `/admin/reports/refunds?theater=${theaterId}`),
  "/admin/reports/seats": managed(({ screenId }) => `/admin/reports/seats?screen=${screenId}`),
  "/admin/schedule": managed(({ theaterId }) => `/admin/schedule?theater=${theaterId}`),
  "/admin/schedule/copy": managed(({ theaterId }) => `/admin/schedule/copy?theater=${theaterId}`),
  "/admin/schedule/fill": managed(({ theaterId }) => `/admin/schedule/fill?theater=${theaterId}`),
  "/admin/schedule/repeat": managed(({ theaterId }) => `/admin/schedule/repeat?theater=${theaterId}`),
  "/admin/screens/[id]": managed(({ screenId }) => `/admin/screens/${screenId}`),
  "/admin/screens/[id]/layout": managed(({ screenId }) => `/admin/screens/${screenId}/layout`),
  "/admin/showtimes/[id]": managed(({ showtimeId }) => `/admin/showtimes/${showtimeId}`),
  "/admin/showtimes/[id]/cancel": managed(({ showtimeId }) => `/admin/showtimes/${showtimeId}/cancel`),
  "/admin/showtimes/[id]/change": managed(({ showtimeId }) => `/admin/showtimes/${showtimeId}/change`),
  "/admin/showtimes/new": { at: "/admin/showtimes/new", own: MANAGERS },
  "/admin/theaters": { at: "/admin/theaters", own: MANAGERS },
  "/admin/theaters/[id]": managed(({ theaterId }) => `/admin/theaters/${theaterId}`),
  "/admin/theaters/[id]/screens/new": managed(({ theaterId }) => `/admin/theaters/${theaterId}/screens/new`),
  "/admin/theaters/new": { at: "/admin/theaters/new", own: ADMINS },
};

export const pageRows: Record<string, PageRow> = { ...site, ...account, ...admin };
