import { optOutPath } from "@/lib/accounts/opt-out-link";
import { receiptPath } from "@/lib/orders/receipt-link";
import type { PageRow } from "./pages";
import { ADMINS, askedByScripts, EVERYONE, everyone, MANAGERS, SIGNED_IN, STAFF } from "./roles";
import type { Tenant } from "./tenant";

const DEVICE = { deviceId: "a-device-of-the-matrix", deviceName: "North door", scannedAt: 1_000 };
const SCAN_ID = "a-scan-of-the-matrix";

const door = (part: string, body?: PageRow["body"]): PageRow => ({
  at: ({ showtimeId }) => `/api/door/${showtimeId}/${part}`,
  own: askedByScripts(STAFF),
  foreign: askedByScripts(ADMINS),
  ...(body ? { body } : {}),
});

const scan = async (its: Tenant) => ({
  id: `${SCAN_ID}-${its.theaterId}`,
  shown: { code: (await its.booking()).tickets[0]?.code ?? "" },
  ...DEVICE,
});

const withLink = (part: string, answer = 200): PageRow => ({
  at: async (its) => `/tickets/${(await its.booking()).linkToken}/${part}`,
  own: everyone(answer),
  foreign: everyone(answer),
  isPublic: true,
});

const asHeld = (part: string, answer = 200): PageRow => ({
  at: async (its) => `/tickets/held/${await its.held()}/${part}`,
  own: everyone(answer),
  foreign: everyone(answer),
  isPublic: true,
});

const ofTheater = (before: string, after = ""): PageRow => ({
  at: async (its) => `${before}/${(await its.theater()).slug}${after}`,
  own: EVERYONE,
  foreign: EVERYONE,
  isPublic: true,
});

const wallet = (part: string): PageRow => ({ at: `/api/wallets/apple/v1/${part}`, own: everyone(404) });

/** Of a route: what each of its methods answers to each role. GET and HEAD are one. */
export const routeRows: Record<string, PageRow> = {
  // each has their own, and opens it by hand
  "GET /account/data": { at: "/account/data", own: SIGNED_IN },
  "GET /account/visits": { at: "/account/visits", own: SIGNED_IN },
  "GET /admin/screens/[id]/plan": {
    at: ({ screenId }) => `/admin/screens/${screenId}/plan`,
    own: MANAGERS,
    foreign: ADMINS,
  },
  "GET /api/admin/movies": { at: "/api/admin/movies?q=general", own: askedByScripts(MANAGERS) },
  // let in, and then refused for what was not sent
  "POST /api/admin/posters": { at: "/api/admin/posters", own: { ...askedByScripts(ADMINS), admin: 400 } },
  "GET /api/admin/reports/[file]": {
    at: ({ theaterId }) => `/api/admin/reports/refunds.csv?theater=${theaterId}`,
    own: MANAGERS,
    foreign: ADMINS,
  },
  "GET /api/admin/theaters/[id]/files/[file]": {
    at: ({ theaterId }) => `/api/admin/theaters/${theaterId}/files/bookings.csv`,
    own: MANAGERS,
    foreign: ADMINS,
  },
  "GET /api/admin/search": { at: "/api/admin/search?q=ada", own: askedByScripts(MANAGERS) },
  "GET /api/admin/showtimes/[id]/availability": {
    at: ({ showtimeId }) => `/api/admin/showtimes/${showtimeId}/availability`,
    own: askedByScripts(MANAGERS),
    foreign: askedByScripts(ADMINS),
  },
  "GET /api/admin/showtimes/[id]/house-seats": {
    at: async (its) => {
      await its.houseSeats();
      return `/api/admin/showtimes/${its.showtimeId}/house-seats`;
    },
    own: askedByScripts(MANAGERS),
    foreign: askedByScripts(MANAGERS),
  },
  // whoever balances the load asks without a secret, and is told codes alone
  "GET /api/health/live": { at: "/api/health/live", own: EVERYONE, isPublic: true },
  "GET /api/health/ready": { at: "/api/health/ready", own: EVERYONE, isPublic: true },
  // for a collector with its token alone, whoever else they are
  "GET /api/metrics": { at: "/api/metrics", own: everyone(401), isPublic: true },
  // for a scheduler with its secret alone, whoever else they are
  "GET /api/cron/settle": { at: "/api/cron/settle", own: everyone(401), isPublic: true },
  "GET /api/cron/deliver": { at: "/api/cron/deliver", own: everyone(401), isPublic: true },
  "GET /api/door/[showtimeId]/download": door("download"),
  "POST /api/door/[showtimeId]/scan": door("scan", scan),
  "GET /api/door/[showtimeId]/state": door("state"),
  "POST /api/door/[showtimeId]/sync": door("sync", async (its) => ({
    entries: [{ kind: "scan", scan: await scan(its) }],
  })),
  "POST /api/door/[showtimeId]/undo": door("undo", ({ theaterId }) => ({
    id: `an-undo-of-the-matrix-${theaterId}`,
    scanId: `${SCAN_ID}-${theaterId}`,
    ...DEVICE,
  })),
  "GET /api/fill": {
    at: ({ showtimeId }) => `/api/fill?showtimes=${showtimeId}`,
    own: EVERYONE,
    foreign: EVERYONE,
    isPublic: true,
  },
  "GET /api/holds": { at: "/api/holds", own: EVERYONE },
  // open to guests; refused for what was not sent. Of `/api/v1` itself a unit test asks each operation for each scope
  "POST /api/holds": { at: "/api/holds", own: everyone(422), body: () => ({}), isPublic: true },
  "GET /api/me": { at: "/api/me", own: EVERYONE },
  "GET /api/showtimes/[id]/availability": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/availability`,
    own: EVERYONE,
    foreign: EVERYONE,
    isPublic: true,
  },
  "GET /api/showtimes/[id]/hold": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/hold`,
    own: EVERYONE,
    foreign: EVERYONE,
  },
  // guests hold seats too: nobody is kept out, but what one releases is one's own
  "POST /api/showtimes/[id]/hold": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/hold`,
    own: EVERYONE,
    foreign: EVERYONE,
    body: (its) => ({ take: [], give: its.seatIds.slice(5, 7) }),
  },
  "GET /api/showtimes/[id]/live": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/live`,
    own: EVERYONE,
    foreign: EVERYONE,
    isPublic: true,
  },
  "GET /api/showtimes/[id]/room": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/room`,
    own: EVERYONE,
    foreign: EVERYONE,
  },
  "POST /api/showtimes/[id]/room": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/room`,
    own: EVERYONE,
    foreign: EVERYONE,
    body: () => ({ act: "join" }),
  },
  "GET /api/showtimes/[id]/others": {
    at: ({ showtimeId }) => `/api/showtimes/${showtimeId}/others?seats=2`,
    own: EVERYONE,
    foreign: EVERYONE,
    isPublic: true,
  },
  // of one's own list alone
  "GET /api/watched/[movieId]": { at: ({ movieId }) => `/api/watched/${movieId}`, own: EVERYONE },
  "POST /api/confirm": { at: "/api/confirm", own: askedByScripts(SIGNED_IN), body: () => ({}) },
  // for whoever is to sign in
  "POST /api/passkeys/ask": { at: "/api/passkeys/ask", own: everyone(200), body: () => ({}), isPublic: true },
  // refused for its type, and open to whoever sends it rightly
  "POST /api/sign-in": { at: "/api/sign-in", own: everyone(200), body: () => ({}), isPublic: true },
  // whoever they are: what is not signed by the provider is not believed
  "GET /api/unsubscribe/[token]": {
    at: "/api/unsubscribe/none",
    own: everyone("/unsubscribe/none"),
    isPublic: true,
  },
  // who has the link reads that address
  "POST /api/unsubscribe/[token]": {
    at: (its) => `/api${optOutPath(its.email)}`,
    own: everyone(204),
    foreign: everyone(204),
    body: () => ({}),
    isPublic: true,
  },
  // without keys there is nothing there; with them a device has what its pass lets it have: see service.test.ts
  "GET /api/wallets/apple/v1/devices/[deviceId]/registrations/[passTypeId]": wallet(
    "devices/any/registrations/pass.any",
  ),
  "POST /api/wallets/apple/v1/devices/[deviceId]/registrations/[passTypeId]/[passId]": {
    ...wallet("devices/any/registrations/pass.any/a.b"),
    body: () => ({ pushToken: "ab".repeat(32) }),
  },
  "DELETE /api/wallets/apple/v1/devices/[deviceId]/registrations/[passTypeId]/[passId]": wallet(
    "devices/any/registrations/pass.any/a.b",
  ),
  "POST /api/wallets/apple/v1/log": { ...wallet("log"), body: () => ({ logs: [] }) },
  "GET /api/wallets/apple/v1/passes/[passTypeId]/[passId]": wallet("passes/pass.any/a.b"),
  "POST /api/webhooks/[provider]": {
    at: "/api/webhooks/test",
    own: everyone(400),
    body: () => ({ kind: "captured" }),
    isPublic: true,
  },
  // no secret is set
  "POST /api/webhooks/resend": { at: "/api/webhooks/resend", own: everyone(404), body: () => ({}) },
  // who has the link has the tickets
  // without keys there is nothing there
  "GET /tickets/[linkToken]/apple-wallet": withLink("apple-wallet", 404),
  "GET /tickets/[linkToken]/calendar": withLink("calendar"),
  "GET /tickets/[linkToken]/google-wallet/[ticketId]": withLink("google-wallet/any", 404),
  "GET /tickets/[linkToken]/pdf": withLink("pdf"),
  "GET /tickets/[linkToken]/receipt/pdf": withLink("receipt/pdf"),
  "GET /receipts/[linkToken]/pdf": {
    at: async (its) => `${receiptPath((await its.voucher()).orderId)}/pdf`,
    own: EVERYONE,
    foreign: EVERYONE,
    isPublic: true,
  },
  "GET /tickets/held/[holderToken]/apple-wallet": asHeld("apple-wallet", 404),
  "GET /tickets/held/[holderToken]/calendar": asHeld("calendar"),
  "GET /tickets/held/[holderToken]/google-wallet/[ticketId]": asHeld("google-wallet/any", 404),
  "GET /tickets/held/[holderToken]/pdf": asHeld("pdf"),
  // what other programs and other sites' pages are told, the same for all
  "GET /feed.xml": { at: "/feed.xml", own: EVERYONE, isPublic: true },
  "GET /theaters/[slug]/feed.xml": ofTheater("/theaters", "/feed.xml"),
  "GET /theaters/[slug]/calendar.ics": ofTheater("/theaters", "/calendar.ics"),
  "GET /embed/theaters/[slug]": ofTheater("/embed/theaters"),
  "GET /embed/movies/[slug]": { at: "/embed/movies/none", own: everyone(404), isPublic: true },
  "GET /api/oembed": { at: "/api/oembed?url=none", own: everyone(404), isPublic: true },
  "GET /pictures/house": { at: "/pictures/house", own: EVERYONE, isPublic: true },
  "GET /pictures/movies/[slug]": { at: "/pictures/movies/none", own: everyone(404), isPublic: true },
  "GET /pictures/theaters/[slug]": ofTheater("/pictures/theaters"),
  "GET /posters/[id]/[width]": { at: "/posters/none/300", own: everyone(404), isPublic: true },
};
