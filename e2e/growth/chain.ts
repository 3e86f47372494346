import { DAY_MS, HOUR_MS } from "@/lib/clock-units";

/**
 * A chain of cinemas that are all alike: it grows by cinemas and by weeks that are past. The first cinema's last week and
 * the coming one are the same at every size, and are what is asked about.
 */
export type Chain = {
  theaters: number;
  weeks: number;
  bookings: number;
  /** The midnight at which its coming week begins. */
  from: number;
  /** An hour before that: nothing was sold later. */
  now: number;
};

const MONDAY = Date.UTC(2026, 5, 1);
/** The last week of a chain whose coming one begins there. */
export const LAST_WEEK = { from: "2026-05-25", to: "2026-05-31" };

export const SCREENS = 4;
export const SEATS = 100;
export const SHOWTIMES_A_WEEK = 84;
export const BOOKINGS_A_SHOWTIME = 6;
const BOOKINGS_A_WEEK = SHOWTIMES_A_WEEK * BOOKINGS_A_SHOWTIME;
/** The customer who is asked about came twenty times, at any size. */
export const CUSTOMER_ID = 2;

/** About so many bookings: a thousand are one cinema's last week and its coming one. */
export function chainOf(bookings: number, from = MONDAY): Chain {
  const theaters = Math.max(1, Math.round(Math.sqrt(bookings / 1_000)));
  const weeks = Math.max(1, Math.round(bookings / BOOKINGS_A_WEEK / theaters) - 1);
  return { theaters, weeks, bookings: theaters * (weeks + 1) * BOOKINGS_A_WEEK, from, now: from - HOUR_MS };
}

/** The primary keys of rows lie as far from each other as ours do, which are made by lot. */
export const id = (letter: string, column: string): string =>
  `printf('${letter}%010d%011d', (${column} * 2654435761) % 4294967296, ${column})`;

/** When showtime `s`, from 0, starts. They are counted by week, slot and cinema, so that ids follow time. */
export const startOf = ({ theaters, weeks, from }: Chain, s: string): string => {
  const perWeek = SHOWTIMES_A_WEEK * theaters;
  const slot = `(${s} % ${perWeek} / ${theaters})`;
  return `(${from} - ${7 * DAY_MS} * (${weeks} - ${s} / ${perWeek}) + ${slot} / 12 * ${DAY_MS}
    + (11 + 5 * (${slot} % 12 / 4)) * ${HOUR_MS})`;
};
