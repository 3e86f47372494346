import type { Redirect, Rewrite } from "next/dist/lib/load-custom-routes";
import { DEFAULT_LANGUAGE, LANGUAGE_COOKIE, LANGUAGES } from "./languages";
import { PAGE_ROOTS } from "./local-path";

const HOME = "/localized";
/** No page: see `app/global-not-found.tsx`. */
const NOWHERE = "/nowhere";
const PAGE = `:path((?:${PAGE_ROOTS.map((root) => root.replaceAll(".", "\\.")).join("|")})(?:/.*)?)`;
const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== DEFAULT_LANGUAGE);

/**
 * Pages are made in a language, which their folder names; their addresses name it where it is not the default one. What
 * is in no language (answers to programs, pictures, frames) stays where it is.
 */
export const languageAddresses = (): Rewrite[] => [
  { source: `/${PAGE}`, destination: `${HOME}/${DEFAULT_LANGUAGE}/:path` },
  ...OTHERS.map((language) => ({
    source: `/${language}/${PAGE}`,
    destination: `${HOME}/${language}/:path`,
  })),
];

/** Addresses of a kind in every language, from those of the default one. */
export const inEveryLanguage = (addresses: Rewrite[]): Rewrite[] => [
  ...addresses,
  ...OTHERS.flatMap((language) =>
    addresses.map(({ source, destination, ...more }) => ({
      ...more,
      source: source === "/" ? `/${language}` : `/${language}${source}`,
      destination: `/${language}${destination}`,
    })),
  ),
];

/** The folder itself is nobody's address. */
export const closedAddresses = (): Rewrite[] => [{ source: `${HOME}/:path*`, destination: NOWHERE }];

/** Who has chosen a language is led to it where an address names none. What a page itself asks for stays in its language. */
export const chosenLanguage = (): Redirect[] =>
  OTHERS.flatMap((language) =>
    ["/", `/${PAGE}`].map((source) => ({
      source,
      has: [{ type: "cookie" as const, key: LANGUAGE_COOKIE, value: language }],
      missing: ["next-action", "rsc"].map((key) => ({ type: "header" as const, key })),
      destination: source === "/" ? `/${language}` : `/${language}/:path`,
      permanent: false,
    })),
  );

/** The default language has one address of each page, the one without it. */
export const prefixedDefault = (): Redirect[] => [
  { source: `/${DEFAULT_LANGUAGE}`, destination: "/", permanent: true },
  { source: `/${DEFAULT_LANGUAGE}/:path*`, destination: "/:path*", permanent: true },
];
