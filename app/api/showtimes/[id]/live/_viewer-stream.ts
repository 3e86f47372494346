import type { Database } from "@/db/client";
import type { Availability } from "@/lib/seating/get-availability";
import { type Viewer, watchAvailability } from "@/lib/seating/watch-availability";

const BEAT_MS = 15_000;
/** A broken stream is opened again after this, at random, so that a restart does not bring everyone back at once. */
const RETRY_MS = { least: 1_000, most: 5_000 };

const encoder = new TextEncoder();
// an event, not a comment: a browser sees only events, and must notice a line that has gone dead
const BEAT = "event: beat\ndata: .\n\n";
const beatBytes = encoder.encode(BEAT);

const open = new Set<Viewer>();
const openFrom = new Map<string, number>();

export const countViewers = (): number => open.size;

/** How many of them are at one address, as `markAddress` writes it. */
export const countViewersFrom = (address: string): number => openFrom.get(address) ?? 0;

function countFrom(address: string | null, more: 1 | -1): void {
  if (address === null) return;
  const count = countViewersFrom(address) + more;
  if (count > 0) openFrom.set(address, count);
  else openFrom.delete(address);
}

// a server that is told to stop waits for its answers to end, and these never would
let endWithServer = () => {
  process.once("SIGTERM", endAll);
  process.once("SIGINT", endAll);
  endWithServer = () => {};
};

function endAll(): void {
  for (const viewer of [...open]) viewer.end();
}

type Input = {
  db: Database;
  showtimeId: number;
  first: Availability;
  known: string | null;
  /** Null: not known, not counted. */
  address?: string | null;
};

/**
 * Server-sent events: the same text as the availability's answer, with its tag as the event's id. It starts with
 * `first` unless that is `known` already. A viewer who reads slower than things change gets the latest, not each.
 */
export function streamAvailability(input: Input): ReadableStream<Uint8Array> {
  const { db, showtimeId, first, known, address = null } = input;
  let sent: string | null = known;
  let waiting: Availability | null = null;
  let close = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const hasRoom = () => (controller.desiredSize ?? 0) > 0;
      const send = (answer: Availability) => {
        sent = answer.etag;
        controller.enqueue(eventOf(answer));
      };
      const viewer: Viewer = {
        tell: (answer) => {
          waiting = null;
          if (answer.etag === sent) return;
          if (hasRoom()) send(answer);
          else waiting = answer;
        },
        end: () => {
          close();
          controller.close();
        },
      };
      const leave = watchAvailability(db, showtimeId, viewer);
      const beat = setInterval(() => hasRoom() && controller.enqueue(beatBytes), BEAT_MS);
      open.add(viewer);
      countFrom(address, 1);
      endWithServer();
      close = () => {
        if (open.delete(viewer)) countFrom(address, -1);
        clearInterval(beat);
        leave();
      };
      const retry = RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least);
      // the first beat shows that nothing on the way holds events back
      controller.enqueue(encoder.encode(`retry: ${Math.round(retry)}\n\n${BEAT}`));
      viewer.tell(first);
    },
    pull(controller) {
      if (!waiting) return;
      sent = waiting.etag;
      controller.enqueue(eventOf(waiting));
      waiting = null;
    },
    cancel: () => close(),
  });
}

const events = new WeakMap<Availability, Uint8Array>();

/** Written once for all viewers. */
function eventOf(answer: Availability): Uint8Array {
  const known = events.get(answer);
  if (known) return known;
  const kind = answer.isCancelled ? "event: cancelled\n" : "";
  const event = encoder.encode(`${kind}id: ${answer.etag}\ndata: ${answer.states}\n\n`);
  events.set(answer, event);
  return event;
}
