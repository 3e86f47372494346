import type { IncomingHttpHeaders } from "node:http";
import { isApiAddress } from "@/lib/api-addresses";
import { groupOf } from "./request-group";

/** What may be turned away where more is asked than can be answered, in the order in which it is. */
export const SHED_IN_ORDER = ["extras", "browsing", "sign-ins", "new-holds"] as const;

export type Priority = (typeof SHED_IN_ORDER)[number];

type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

/** Someone holds seats, is paying, is refunded or stands at the door; or a program reports what has happened. */
const NEVER = new Set([
  ...["static", "checkout", "tickets", "unsubscribe"],
  ...["api/confirm", "api/cron", "api/door", "api/health", "api/metrics", "api/unsubscribe", "api/wallets"],
  "api/webhooks",
]);
/** Pictures, files for other programs and reports: nobody is kept from buying a ticket without them. */
const EXTRAS = new Set(["posters", "pictures", "feed.xml", "robots.txt", "sitemap", "api/oembed"]);
const SIGN_INS = new Set([
  ...["sign-in", "register", "reset", "set-password", "change-email", "erase-account", "invitation"],
  ...["api/sign-in", "api/passkeys"],
]);
const FILES = /^\/theaters\/[^/]+\/(?:calendar\.ics|feed\.xml)$/;
const RECEIPTS_ON_PAPER = /^\/receipts\/[^/]+\/pdf$/;

/** What staff sell, let in and refund by; reports and exports are no such thing. */
const COUNTER = /^\/admin\/(?:door|box-office|bookings|payments|showtimes)(?:\/|$)/;
const REPORTS = /^\/(?:api\/)?admin\/(?:reports|theaters\/[^/]+\/files)(?:\/|$)/;

const API_REPORTS = /^\/api\/(?:v1\/)?(?:reports|theaters\/[^/]+\/data)(?:\/|$)/;
const API_NEW_HOLD = /^\/api\/(?:v1\/)?holds\/?$/;
const API_SALES = /^\/api\/(?:v1\/)?(?:holds|bookings|check-ins)(?:\/|$)/;

/** A page that nobody has asked for yet. */
const isAhead = (headers: IncomingHttpHeaders): boolean =>
  headers["next-router-prefetch"] !== undefined || /\bprefetch\b/.test(String(headers["sec-purpose"]));

/** How soon a request is turned away; null: never, whatever else waits. */
export function priorityOf({ method, url, headers }: Asked): Priority | null {
  const path = url.split("?", 1)[0] ?? "";
  const group = groupOf(url);
  const isLooking = method === "GET" || method === "HEAD";
  if (NEVER.has(group)) return null;
  if (isLooking && (EXTRAS.has(group) || FILES.test(path) || RECEIPTS_ON_PAPER.test(path))) return "extras";
  if (REPORTS.test(path)) return "extras";
  if (SIGN_INS.has(group)) return "sign-ins";
  // who stands in a waiting room keeps their place, however often they are asked to come again
  if (group === "api/hold" || group === "api/room") return isLooking ? "browsing" : "new-holds";
  if (isApiAddress(url) || group === "api/holds") return ofApi(path, isLooking);
  if (COUNTER.test(path)) return null;
  if (isLooking) return isAhead(headers) ? "extras" : "browsing";
  return ofAction(group);
}

function ofApi(path: string, isLooking: boolean): Priority | null {
  if (API_REPORTS.test(path)) return "extras";
  if (API_NEW_HOLD.test(path)) return isLooking ? "browsing" : "new-holds";
  if (API_SALES.test(path)) return null;
  // what programs change, as the end of a showtime, refunds
  return isLooking ? "browsing" : null;
}

/** What is sent from a page: its address says what it is about. */
function ofAction(group: string): Priority | null {
  switch (group) {
    // best seats, more time; who holds seats already is known by their mark
    case "showtimes":
      return "new-holds";
    // staff cancel and refund; vouchers are paid for; what is reserved is kept or released
    case "admin":
    case "api/admin":
    case "vouchers":
    case "reservations":
      return null;
    case "account":
      return "sign-ins";
    default:
      return "browsing";
  }
}
