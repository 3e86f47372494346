import { LONGEST, MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import { LARGEST_PLAN_BYTES } from "@/lib/layouts/plan-file";
import { KIB, MAX_POSTER_BYTES } from "@/lib/sizes";

/** What anyone may send: more than any form of a customer's holds. */
export const ANYONES_BYTES = 64 * KIB;

/** A seat as `lib/layouts/wire-seats.ts` writes it: three bytes a letter, two coordinates, a type. */
const SEAT_BYTES = 3 * (LONGEST.guid + LONGEST.zone + LONGEST.row + LONGEST.number) + 64;
/** A drawing, the plan file it was made from, and the showtimes that move to it. */
const LAYOUT_BYTES = MAX_LAYOUT_SEATS * SEAT_BYTES + LARGEST_PLAN_BYTES + 64 * KIB;

/** What staff may send where one of their forms is larger. The first path that fits counts. */
const STAFF_BOUNDS: { path: RegExp; mostBytes: number }[] = [
  { path: /^\/api\/admin\/posters$/, mostBytes: MAX_POSTER_BYTES },
  // fifty entries of a device that was offline
  { path: /^\/api\/door\/\d+\/sync$/, mostBytes: 512 * KIB },
  { path: /^\/admin\/screens\/\d+\/layout$/, mostBytes: LAYOUT_BYTES },
  // a movie's description and cast, a price card, the tables of a day
  { path: /^\/admin(\/|$)/, mostBytes: 256 * KIB },
];

/** What a program may send by its token where that is larger than what anyone may. */
const POSTER_OF_API = /^\/api\/v1\/movies\/[^/]+\/poster$/;

export const programBytes = (path: string): number =>
  POSTER_OF_API.test(path) ? MAX_POSTER_BYTES : ANYONES_BYTES;

export const staffBytes = (path: string): number =>
  STAFF_BOUNDS.find((bound) => bound.path.test(path))?.mostBytes ?? ANYONES_BYTES;

/** The largest body that any page of ours sends. */
export const MOST_BYTES = Math.max(...STAFF_BOUNDS.map(({ mostBytes }) => mostBytes));
