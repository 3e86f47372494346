import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";

/** From the first seat; later seats do not restart it. It ends sooner where sales close sooner. */
export const HOLD_TTL_MS = 8 * MINUTE_MS;
export const MAX_SEATS_PER_HOLD = 10;
/** Unsold seats that one person may claim across all showtimes, and one browser whoever signs in there. */
export const MAX_SEATS_PER_PERSON = 20;

/** What "I need more time" adds, and how often: ten times at least, by WCAG 2.2.1. */
export const EXTENSION_MS = HOLD_TTL_MS / 2;
const EXTENSIONS = 10;
/** However it is extended, a hold ends this long after its first seat. */
export const LONGEST_HOLD_MS = HOLD_TTL_MS + EXTENSIONS * EXTENSION_MS;

/**
 * Limits of the networks that a caller's address lies in, the narrowest first: the address itself (of IPv6 its /64), a
 * household's or an office's block (/24, /56), a provider's (/48). All count unsold seats that customers hold.
 */
export type NetworkLimits = {
  /** The column of `holds` that marks it. */
  column: "address" | "network" | "provider";
  /** Of one showtime: a share of its screen, within bounds. One party of ten is always let in. */
  showtimePercent: number;
  showtimeMin: number;
  showtimeMax: number;
  /** Across all showtimes: a school, an office, a mobile network. */
  seatsInAll: number;
  /** Holds in a row of one seat that ran out unpaid, before others get their chance. */
  holdsOfOneSeat: number;
  /** Many people at once, but no machine. */
  claimsPerMinute: number;
};

export const NETWORK_LIMITS: readonly NetworkLimits[] = [
  {
    column: "address",
    showtimePercent: 15,
    showtimeMin: MAX_SEATS_PER_HOLD,
    showtimeMax: 40,
    seatsInAll: 200,
    holdsOfOneSeat: 3,
    claimsPerMinute: 240,
  },
  {
    column: "network",
    showtimePercent: 20,
    showtimeMin: 15,
    showtimeMax: 60,
    seatsInAll: 300,
    holdsOfOneSeat: 6,
    claimsPerMinute: 480,
  },
  {
    column: "provider",
    showtimePercent: 30,
    showtimeMin: 20,
    showtimeMax: 80,
    seatsInAll: 600,
    holdsOfOneSeat: 9,
    claimsPerMinute: 960,
  },
];

/** Above this share of what a network may hold of a showtime, its holds there are not extended. */
export const EXTENDED_PERCENT = 50;

/** So long a seat is remembered that was held and not bought: a little longer than the longest hold. */
export const REPEAT_WINDOW_MS = HOUR_MS;

export const MAX_DECLINED_PAYMENTS_PER_HOLD = 5;

/** So long the owner of a hold that ran out is led back to its showtime; then an empty one is removed. */
export const WAY_BACK_MS = 8 * MINUTE_MS;
