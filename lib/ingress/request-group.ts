import { isApiAddress } from "@/lib/api-addresses";

const PAGES = [
  ...["movies", "theaters", "showtimes", "showing", "coming-soon", "checkout", "tickets", "vouchers"],
  ...["receipts", "reservations", "reviews", "developers", "embed", "pictures", "posters", "feed.xml"],
  ...["account", "sign-in", "register", "reset", "set-password", "change-email", "erase-account"],
  ...["invitation", "unsubscribe", "mailbox", "admin", "robots.txt", "sitemap"],
];

const PLACES = new Set(PAGES);
const API = new Set([
  ...["admin", "confirm", "cron", "door", "fill", "health", "holds", "me", "metrics", "oembed", "passkeys"],
  ...["showtimes", "sign-in", "unsubscribe", "v1", "wallets", "watched", "webhooks"],
]);
/** What a seat map asks, each by itself: the rest of a showtime's is little. */
const OF_SHOWTIME = /^\/api\/showtimes\/\d+\/(availability|hold|live|room)$/;

/**
 * What was asked for, as one of some fifty names: figures are kept for each, and what strangers write into addresses is
 * no name.
 */
export function groupOf(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  const [, first = "", second = ""] = path.split("/", 3);
  if (first === "") return "home";
  if (first === "_next") return "static";
  if (first !== "api") return PLACES.has(first) ? first : "other";
  const [, asked] = OF_SHOWTIME.exec(path) ?? [];
  if (asked) return `api/${asked}`;
  if (API.has(second)) return `api/${second}`;
  return isApiAddress(url) ? "api/v1" : "api/other";
}

/** Open as long as a person looks at it. */
export const isStream = (group: string): boolean => group === "api/live";
