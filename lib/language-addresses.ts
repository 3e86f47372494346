import type { Rewrite } from "next/dist/lib/load-custom-routes";
import { DEFAULT_LANGUAGE } from "./languages";

/** How the addresses of pages begin, each a folder below `app/localized/[language]`: all others are in no language. */
export const PAGE_ROOTS = [
  ...["account", "admin", "bench", "change-email", "checkout", "coming-soon", "developers", "erase-account"],
  ...[
    "feed.xml",
    "invitation",
    "mailbox",
    "movies",
    "receipts",
    "register",
    "reservations",
    "reset",
    "reviews",
  ],
  ...["set-password", "showing", "showtimes", "sign-in", "theaters", "tickets", "unsubscribe", "vouchers"],
];

const HOME = "/localized";

/**
 * Pages are made in a language, which their folder names; their addresses name it where it is not the default one. What
 * is in no language (answers to programs, pictures, frames) stays where it is.
 */
export const languageAddresses = (): Rewrite[] => [
  {
    source: `/:path((?:${PAGE_ROOTS.map(RegExp.escape).join("|")})(?:/.*)?)`,
    destination: `${HOME}/${DEFAULT_LANGUAGE}/:path`,
  },
];

/** The folder itself is nobody's address. */
export const closedAddresses = (): Rewrite[] => [
  { source: `${HOME}/:path*`, destination: `${HOME}/${DEFAULT_LANGUAGE}/lost` },
];

/** What leads nowhere leads to one page, which is kept: strangers may ask for as many addresses as they like. */
export const lostAddresses = (): Rewrite[] => [
  { source: "/:path*", destination: `${HOME}/${DEFAULT_LANGUAGE}/lost` },
];
