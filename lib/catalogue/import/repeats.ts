import { foldName } from "@/lib/slug";
import { keyOf } from "./likeness";
import type { MovieEntry } from "./read-entry";

/** Tells the movies of a file apart, from its first row to its last, and keeps little of each. */
export class Repeats {
  private readonly seen = new Map<string, number[][]>();

  /** The how manieth of its title and year it is; 0 for one that stood there before. */
  countOf(entry: MovieEntry): number {
    const key = keyOf(entry);
    const people = peopleOf(entry);
    const others = this.seen.get(key);
    if (!others) {
      this.seen.set(key, [people]);
      return 1;
    }
    if (others.some((other) => !areOthers(people, other))) return 0;
    others.push(people);
    return others.length;
  }
}

/** Two movies of one title and year are two only where it is told who is in them, and that is nobody in both. */
const areOthers = (a: number[], b: number[]) =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** Each by a number, so that thirty thousand casts take little room. */
const peopleOf = ({ director, cast }: MovieEntry): number[] =>
  [...(director ? [director] : []), ...cast].map((name) => {
    let hash = 0;
    for (const letter of foldName(name)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
    return hash;
  });
