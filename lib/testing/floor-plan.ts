import type { Import } from "./imports";

/** Rules and reads, in a line: each may use those before it. */
export const NOUNS = [
  "accounts",
  "venues",
  "layouts",
  "catalogue",
  "scheduling",
  "watching",
  "seating",
  "claims",
  "pricing",
  "vouchers",
  "orders",
  "payments",
  "bookings",
  "shifts",
  "reviews",
] as const;

/** What people come to do. Each may use every noun, and none of the others. */
export const JOURNEYS = [
  "holding",
  "ordering",
  "box-office",
  "programme",
  "rooms",
  "door",
  "messages",
  "wallets",
  "webhooks",
  "overview",
  "audit-log",
  "reports",
  "privacy",
  "api",
  "sharing",
] as const;

/** Which languages there are, and how addresses name them: known to every part. */
const OF_THE_LANGUAGE = new Set(["lib/languages.ts", "lib/current-language.ts", "lib/local-path.ts"]);

/** What any room may use, and what uses none. */
const TOOLS = ["input", "search", "translations"];

/** The tables that each room may name, by their files in db/schema. */
export const TABLES: Record<(typeof NOUNS)[number] | (typeof JOURNEYS)[number], readonly string[]> = {
  // an account takes the guest's orders of its address along; who works where is the theaters'
  accounts: ["accounts", "audit", "messages", "orders", "venues"],
  venues: ["venues"],
  layouts: ["venues"],
  catalogue: ["catalogue"],
  // a showtime names its price card
  scheduling: ["catalogue", "pricing", "scheduling", "venues"],
  // whom a letter is owed when a movie goes on sale
  watching: ["accounts", "catalogue", "messages", "scheduling", "venues", "watching"],
  seating: [],
  // a claim is held, being paid for, or booked
  claims: ["bookings", "catalogue", "claims", "holds", "payments", "pricing", "scheduling", "venues"],
  // a code counts the payments that use it
  pricing: ["catalogue", "holds", "payments", "pricing", "scheduling", "venues"],
  // what is taken off one is taken by a payment, and put back by a refund
  vouchers: ["orders", "payments", "refunds", "vouchers", "venues"],
  orders: ["orders", "payments", "receipts", "refunds"],
  payments: [
    "bookings",
    "catalogue",
    "holds",
    "orders",
    "payments",
    "refunds",
    "reversals",
    "scheduling",
    "venues",
  ],
  // the timeline of a booking tells of all that happened to it
  bookings: [
    "accounts",
    "audit",
    "bookings",
    "catalogue",
    "door",
    "holds",
    "messages",
    "orders",
    "payments",
    "pricing",
    "refunds",
    "reservations",
    "scheduling",
    "venues",
  ],
  // what a drawer took is told with its bookings
  shifts: ["accounts", "bookings", "payments", "refunds", "shifts", "venues"],
  // of whose visit it is, an order or a transfer says
  reviews: ["accounts", "bookings", "catalogue", "orders", "reviews", "scheduling", "venues"],
  holding: ["claims", "holds", "scheduling", "venues"],
  ordering: [
    "accounts",
    "audit",
    "bookings",
    "claims",
    "holds",
    "orders",
    "payments",
    "pricing",
    "refunds",
    "reservations",
    "reversals",
    "scheduling",
    "seat-offers",
    "venues",
  ],
  "box-office": [
    "bookings",
    "catalogue",
    "claims",
    "holds",
    "orders",
    "payments",
    "reservations",
    "scheduling",
    "venues",
  ],
  programme: [
    "accounts",
    "audit",
    "bookings",
    "catalogue",
    "claims",
    "holds",
    "orders",
    "pricing",
    "refunds",
    "reservations",
    "scheduling",
    "venues",
  ],
  rooms: ["bookings", "catalogue", "claims", "holds", "pricing", "scheduling", "venues"],
  // a ticket type says who it is for
  door: ["accounts", "bookings", "catalogue", "door", "pricing", "scheduling", "venues"],
  messages: ["messages", "reviews"],
  wallets: ["wallets"],
  // whom an endpoint's maker is written to, and what it is called where it listens
  webhooks: ["accounts", "venues", "webhooks"],
  overview: [
    "bookings",
    "catalogue",
    "messages",
    "orders",
    "payments",
    "refunds",
    "reversals",
    "scheduling",
    "totals",
    "venues",
    "wallets",
    "webhooks",
  ],
  "audit-log": ["accounts", "audit", "venues"],
  reports: ["bookings", "catalogue", "door", "holds", "orders", "refunds", "scheduling", "totals", "venues"],
  // whatever is known of somebody
  privacy: [
    "accounts",
    "audit",
    "bookings",
    "catalogue",
    "door",
    "holds",
    "messages",
    "orders",
    "payments",
    "receipts",
    "refunds",
    "reservations",
    "reviews",
    "scheduling",
    "venues",
    "vouchers",
    "watching",
  ],
  // what was answered to other programs
  api: ["api"],
  // what the log says of a catalogue that another database follows
  sharing: ["audit", "catalogue"],
};

export type Room = keyof typeof TABLES;
export const ROOMS = Object.keys(TABLES) as Room[];

/** A test may set its scene with any room's use cases. */
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);

/** "lib/holding/hold-seats.ts" is in "holding", "lib/money.ts" in "". */
export const roomOf = (file: string): string => /^lib\/([^/]+)\//.exec(file)?.[1] ?? "";

/** The rooms whose files one room may use besides its own. */
export function mayUse(room: string): readonly string[] {
  const index = NOUNS.indexOf(room as (typeof NOUNS)[number]);
  if (index >= 0) return [...TOOLS, ...NOUNS.slice(0, index)];
  if (JOURNEYS.includes(room as (typeof JOURNEYS)[number])) return [...TOOLS, ...NOUNS];
  // the gate before every request knows who works here and how large a layout may be
  if (room === "ingress") return [...TOOLS, "i18n", "accounts", "layouts"];
  // words are made of what nouns answer; nobody else in lib speaks
  if (room === "words") return ["i18n", "translations", ...NOUNS];
  // the start of the server sets all of it going
  if (room === "server") return ["ingress", "words", ...TOOLS, ...NOUNS, ...JOURNEYS];
  return TOOLS.includes(room) ? TOOLS : [];
}

/** Shared parts of pages have folders of a name of their own; all else in a page's folder is that page's. */
function pageOf(file: string): string | null {
  const folders = file.split("/").slice(0, -1);
  const own = folders.findIndex((name, index) => index > 0 && name.startsWith("_"));
  if (own >= 0 && folders[own] !== "_components") return null;
  return (own < 0 ? folders : folders.slice(0, own)).join("/");
}

/** Why an import may not be, or null. */
export function faultOf({ from, to }: Import): string | null {
  if (isTest(from)) return null;
  const table = /^db\/schema\/(.+)\.ts$/.exec(to)?.[1];
  if (from.startsWith("lib/")) {
    const room = roomOf(from);
    if (/^(app|components)\//.test(to)) return "lib knows no page";
    if (table && room in TABLES && !TABLES[room as Room].includes(table)) return `${room} names no ${table}`;
    if (!to.startsWith("lib/") || roomOf(to) === "" || roomOf(to) === room) return null;
    return mayUse(room).includes(roomOf(to)) ? null : `${room || "lib"} uses nothing of ${roomOf(to)}`;
  }
  if (from.startsWith("components/"))
    return /^(app|lib|db)\//.test(to) && roomOf(to) !== "i18n" && !OF_THE_LANGUAGE.has(to)
      ? "components know no domain"
      : null;
  if (from.startsWith("app/") && to.startsWith("app/")) {
    const page = pageOf(to);
    if (page === null || `${from}/`.startsWith(`${page}/`)) return null;
    return `${page} keeps this to itself`;
  }
  return null;
}
