import type { Proof, Work } from "@/lib/claims/work-limits";
import { firstBits } from "./sha256";

/** How far it is: a share of the whole, and about how long it will still take; null while nobody knows yet. */
export type Progress = { share: number; leftMs: number | null };

/** So long the page waits for us at most: half of what it has for a frame. */
const SLICE_MS = 8;
/** The clock is looked at once in so many hashes. */
const HASHES_AT_ONCE = 256;
/** Before this the speed is a guess. */
const MEASURED_MS = 200;

/** What a whole piece of work is expected to take, in hashes. */
export const hashesOf = ({ parts, zeros }: Work): number => parts * 2 ** zeros;

/**
 * Does the work that a hold asks for, in slices between which the page is drawn and hears its reader. Null: it was left.
 */
export async function doWork(
  work: Work,
  { signal, tell = () => {} }: { signal?: AbortSignal; tell?: (progress: Progress) => void } = {},
): Promise<Proof | null> {
  const begun = performance.now();
  const nonces: number[] = [];
  let hashes = 0;
  while (nonces.length < work.parts) {
    let nonce = 0;
    for (let found = false; !found; ) {
      const until = performance.now() + SLICE_MS;
      while (!found && performance.now() < until) {
        const end = nonce + HASHES_AT_ONCE;
        for (; nonce < end && !found; nonce++) found = isDone(work, nonces.length, nonce);
        hashes += HASHES_AT_ONCE;
      }
      if (found) nonces.push(nonce - 1);
      tell(progressOf(work, nonces.length, hashes, performance.now() - begun));
      await aTurn();
      if (signal?.aborted) return null;
    }
  }
  return { challenge: work.challenge, nonces };
}

const isDone = ({ salt, zeros }: Work, part: number, nonce: number): boolean =>
  Math.clz32(firstBits(`${salt}.${part}.${nonce}`)) >= zeros;

/** By the parts that are done and, within one, by what is expected: it never says that all is done before it is. */
function progressOf(work: Work, done: number, hashes: number, tookMs: number): Progress {
  const expected = hashes / hashesOf(work);
  const share = Math.min(1, Math.max(done / work.parts, Math.min(expected, (done + 0.9) / work.parts)));
  const hashesLeft = (1 - share) * hashesOf(work);
  return { share, leftMs: tookMs < MEASURED_MS ? null : (hashesLeft * tookMs) / hashes };
}

/** Lets the page have its turn: a timer would be held back in a tab that nobody looks at. */
const aTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
