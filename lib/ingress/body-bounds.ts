import { KIB, MAX_POSTER_BYTES, MIB } from "./sizes";

/** What anyone may send: more than any form of a customer's holds. */
export const ANYONES_BYTES = 64 * KIB;

/** What staff may send where one of their forms is larger. The first path that fits counts. */
const STAFF_BOUNDS: { path: RegExp; mostBytes: number }[] = [
  { path: /^\/api\/admin\/posters$/, mostBytes: MAX_POSTER_BYTES },
  // fifty entries of a device that was offline
  { path: /^\/api\/door\/\d+\/sync$/, mostBytes: 512 * KIB },
  // a drawing of five thousand seats, or a plan file
  { path: /^\/admin\/screens\/\d+\/layout$/, mostBytes: 2 * MIB },
  // a movie's description and cast, a price card, the tables of a day
  { path: /^\/admin(\/|$)/, mostBytes: 256 * KIB },
];

export const staffBytes = (path: string): number =>
  STAFF_BOUNDS.find((bound) => bound.path.test(path))?.mostBytes ?? ANYONES_BYTES;
