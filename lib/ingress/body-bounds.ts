import { LARGEST_LAYOUT_BYTES, LONGEST, MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import { LARGEST_PLAN_BYTES } from "@/lib/layouts/plan-file";
import { KIB, MAX_POSTER_BYTES } from "@/lib/sizes";

/** What anyone may send: more than any form of a customer's holds. */
export const ANYONES_BYTES = 64 * KIB;

/** A seat as `lib/layouts/wire-seats.ts` writes it: three bytes a letter, two coordinates, a type. */
const SEAT_BYTES = 3 * (LONGEST.guid + LONGEST.zone + LONGEST.row + LONGEST.number) + 64;
/** A drawing, the plan file it was made from, and the showtimes that move to it. */
const LAYOUT_BYTES = MAX_LAYOUT_SEATS * SEAT_BYTES + LARGEST_PLAN_BYTES + 64 * KIB;

/** Seats of a screen by the API, with its version in the address or without it. */
const API_LAYOUTS = /^\/api\/(?:v1\/)?screens\/\d+\/(?:layout|plan)\/?$/;

const API_POSTERS = /^\/api\/(?:v1\/)?movies\/[^/]+\/poster\/?$/;

/** Whether it is a program's token that says who sends such a body, and no cookie. */
export const isForApi = (path: string): boolean => API_LAYOUTS.test(path) || API_POSTERS.test(path);

/** What staff may send where one of their forms is larger. The first path that fits counts. */
const STAFF_BOUNDS: { path: RegExp; mostBytes: number }[] = [
  { path: /^\/api\/admin\/posters$/, mostBytes: MAX_POSTER_BYTES },
  // fifty entries of a device that was offline
  { path: /^\/api\/door\/\d+\/sync$/, mostBytes: 512 * KIB },
  { path: /^\/admin\/screens\/\d+\/layout$/, mostBytes: LAYOUT_BYTES },
  { path: API_LAYOUTS, mostBytes: LARGEST_LAYOUT_BYTES },
  { path: API_POSTERS, mostBytes: MAX_POSTER_BYTES },
  // a batch of an import, and all titles of a file to be looked for
  { path: /^\/admin\/movies\/import$/, mostBytes: 1024 * KIB },
  // a movie's description and cast, a price card, the tables of a day
  { path: /^\/admin(\/|$)/, mostBytes: 256 * KIB },
];

export const staffBytes = (path: string): number =>
  STAFF_BOUNDS.find((bound) => bound.path.test(path))?.mostBytes ?? ANYONES_BYTES;

/** The largest body that any page of ours sends. */
export const MOST_BYTES = Math.max(...STAFF_BOUNDS.map(({ mostBytes }) => mostBytes));
