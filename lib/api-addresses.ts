import type { Rewrite } from "next/dist/lib/load-custom-routes";

/** What there is behind `/api/v1`, by the first part of its address. */
const ROOTS = ["movies", "genres", "theaters", "showtimes", "holds", "bookings", "check-ins", "openapi.json"];

/**
 * Addresses of the API without a version lead to the first. They come last, so that the routes of our own pages below
 * `/api` stay what they are; with a last slash Next leads there by 308, which keeps method and body.
 */
export const apiAddresses = (): Rewrite[] =>
  ROOTS.map((root) => ({ source: `/api/${root}/:rest*`, destination: `/api/v1/${root}/:rest*` }));
