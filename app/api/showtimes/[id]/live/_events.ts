import type { Availability } from "@/lib/claims/get-availability";

/** A broken stream is opened again after this, at random, so that a restart does not bring everyone back at once. */
const RETRY_MS = { least: 1_000, most: 5_000 };

const encoder = new TextEncoder();
// an event, not a comment: a browser sees only events, and must notice a line that has gone dead
const BEAT = "event: beat\ndata: .\n\n";

export const beatEvent = encoder.encode(BEAT);

/** Says when to come back; its beat shows that nothing on the way holds events back. */
export function firstEvent(): Uint8Array {
  const retry = RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least);
  return encoder.encode(`retry: ${Math.round(retry)}\n\n${BEAT}`);
}

const events = new WeakMap<Availability, Uint8Array>();

/** Written once for all viewers. */
export function eventOf(answer: Availability): Uint8Array {
  const known = events.get(answer);
  if (known) return known;
  const kind = answer.isCancelled ? "event: cancelled\n" : "";
  const event = encoder.encode(`${kind}id: ${answer.etag}\ndata: ${answer.states}\n\n`);
  events.set(answer, event);
  return event;
}
