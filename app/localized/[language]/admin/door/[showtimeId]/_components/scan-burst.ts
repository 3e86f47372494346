import type { Key } from "./keyboards";
import { type Reading, readKeys } from "./read-keys";

/** No person types that fast for that long. */
const MOST_BETWEEN_KEYS_MS = 60;
const FEWEST_KEYS = 8;
/** A scanner may be slow, and a device that is busy may hold a key back; after this it is another word. */
export const PAUSE_MS = 400;
/** An old ticket's 22 characters may be somebody's own word; more than this nobody types into a field of ours. */
const MOST_TYPED = 60;

export type End = "Enter" | "Tab" | "pause";

/**
 * Tells a scanner's keys from a person's. A ticket's code is one at any speed, anything else when it comes faster than
 * anybody types.
 */
export class ScanBurst {
  #keys: Key[] = [];
  #beganAt = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Whether it is the first key of a word. */
  press(key: Key, at: number): boolean {
    if (at - this.#lastAt > PAUSE_MS) this.#keys = [];
    const isFirst = this.#keys.length === 0;
    if (isFirst) this.#beganAt = at;
    this.#keys.push(key);
    this.#lastAt = at;
    return isFirst;
  }

  forget(): void {
    this.#keys = [];
  }

  /** What was scanned, at the key that ends it or after a pause; null when a person typed. */
  end({ by, isInField }: { by: End; isInField: boolean }): Reading | null {
    const keys = this.#keys;
    this.#keys = [];
    if (keys.length < FEWEST_KEYS) return null;
    const isFast = (this.#lastAt - this.#beganAt) / (keys.length - 1) <= MOST_BETWEEN_KEYS_MS;
    const reading = readKeys(keys);
    const isLong = keys.length > MOST_TYPED;
    if (reading.isTicket) return isFast || isLong || !isInField ? reading : null;
    // words may come fast into a field by dictation, and Tab leads to the next
    return (isFast && (by === "Enter" || !isInField)) || (isLong && reading.isGarbled) ? reading : null;
  }
}
