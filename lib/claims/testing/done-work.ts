import { hash } from "node:crypto";
import type { Proof, Work } from "@/lib/claims/work-limits";

/** The first number for a part whose hash begins with as many zeros as are asked for, or with fewer. */
export function nonceOf({ salt, zeros }: Work, part: number, isDone = true): number {
  for (let nonce = 0; ; nonce++) {
    const first = Number.parseInt(hash("sha256", `${salt}.${part}.${nonce}`).slice(0, 8), 16);
    if (Math.clz32(first) >= zeros === isDone) return nonce;
  }
}

/** What a browser would send once it has done the work. */
export const doneWork = (work: Work): Proof => ({
  challenge: work.challenge,
  nonces: Array.from({ length: work.parts }, (_, part) => nonceOf(work, part)),
});
