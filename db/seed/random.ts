import { createHash } from "node:crypto";

/** A stream of chance that is the same for the same seed. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
};

const REFERENCE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

/** Names of rows that are the same for the same seed and never those of another: seeds are hashed whole. */
export type Names = {
  /** 22 URL-safe characters, in the shape of `newId()`. */
  id(): string;
  /** A booking's, in the shape of `newReference()`. */
  reference(): string;
};

export function seededNames(seed: string): Names {
  let made = 0;
  const next = () => createHash("sha256").update(`${made++} ${seed}`).digest();
  return {
    id: () => next().toString("base64url").slice(0, 22),
    reference: () => [...next().subarray(0, 8)].map((byte) => REFERENCE_ALPHABET[byte % 28]).join(""),
  };
}

export function seededRandom(seed: string): Random {
  const next = mulberry32(hash(seed));
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[integer(0, list.length - 1)] as T,
    shuffle: (list) =>
      list
        .map((item) => [next(), item] as const)
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item),
  };
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Tommy Ettinger's mulberry32. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
