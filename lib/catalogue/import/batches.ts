import type { MovieEntry } from "./read-entry";

/** So many are compared at a time: each time all movies that are there are looked at. */
export const MOST_COMPARED = 5_000;

/** So many are added at a time, all or none. */
export const MOST_AT_ONCE = 500;

/** `nth`: the how manieth of its title and year it is in the file. It is there when so many are. */
export type NthEntry = MovieEntry & { nth: number };

type There = { id: number; title: string; year: number | null };

export type Compared = {
  /** Rows of movies that are there, and which. */
  known: { row: number; id: number }[];
  /** Rows that may be a movie that is there, by a title or year with a difference that people make. */
  near: { row: number; like: There[] }[];
};

/** What became of a batch. */
export type Imported = {
  added: number;
  /** Were there before. */
  known: number;
};
