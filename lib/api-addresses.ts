import type { Rewrite } from "next/dist/lib/load-custom-routes";

/** What there is behind `/api/v1`, by the first part of its address. */
export const ROOTS = [
  ...["movies", "genres", "theaters", "screens", "showtimes", "holds", "bookings", "check-ins"],
  ...["price-cards", "ticket-types", "promotion-codes", "reports", "people", "invitations", "reviews"],
  ...["catalogue", "openapi.json"],
];

/** Of our own pages, though they begin as the API's do. */
const OWN = /^\/api\/showtimes\/\d+\/(?:hold|live|availability|others)(?:[/?]|$)/;
const API = new RegExp(`^/api/(?:v1|${ROOTS.join("|").replaceAll(".", "\\.")})(?:[/?]|$)`);

/** Whether an address is one of the API's, with its version or without. */
export const isApiAddress = (url: string): boolean => API.test(url) && !OWN.test(url);

/**
 * Addresses of the API without a version lead to the first. They come last, so that the routes of our own pages below
 * `/api` stay what they are; with a last slash Next leads there by 308, which keeps method and body.
 */
export const apiAddresses = (): Rewrite[] =>
  ROOTS.map((root) => ({ source: `/api/${root}/:rest*`, destination: `/api/v1/${root}/:rest*` }));
