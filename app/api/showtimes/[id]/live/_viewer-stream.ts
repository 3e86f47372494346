import type { Database } from "@/db/client";
import type { Availability } from "@/lib/claims/get-availability";
import { type Viewer, watchAvailability } from "@/lib/claims/watch-availability";
import { metrics } from "@/lib/metrics";
import { beatEvent, eventOf, firstEvent } from "./_events";

const BEAT_MS = 15_000;
const PULSE_MS = 500;
const open = new Set<LiveViewer>();
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

let pulse: NodeJS.Timeout | undefined;

/** One timer for all viewers, who keep the spread in which they came. */
function beatInTurn(): void {
  const due = performance.now() - BEAT_MS;
  for (const viewer of open) if (viewer.beatAt <= due) viewer.beat();
}

/** A thousand of these stand open at once: each holds a few fields, and no timer or closure of its own. */
class LiveViewer implements Viewer, UnderlyingDefaultSource<Uint8Array> {
  beatAt = performance.now();
  leave = () => {};
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  private waiting: Availability | null = null;

  constructor(
    /** The tag of what is shown. */
    private sent: string | null,
    private readonly address: string | null,
  ) {}

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.controller = controller;
    open.add(this);
    countFrom(this.address, 1);
    metrics()?.viewers.set(open.size);
    pulse ??= setInterval(beatInTurn, PULSE_MS);
    endWithServer();
    controller.enqueue(firstEvent());
  }

  tell(answer: Availability): void {
    // withdrawn since: who asks by themselves learns that there is no such showtime
    if (answer.isDraft) this.end();
    this.waiting = answer.etag === this.sent || answer.isDraft ? null : answer;
    if (this.hasRoom()) this.pull();
  }

  pull(): void {
    if (!this.waiting) return;
    this.sent = this.waiting.etag;
    this.controller?.enqueue(eventOf(this.waiting));
    this.waiting = null;
  }

  beat(): void {
    this.beatAt = performance.now();
    if (this.hasRoom()) this.controller?.enqueue(beatEvent);
  }

  end(): void {
    this.cancel();
    this.controller?.close();
  }

  cancel(): void {
    if (open.delete(this)) countFrom(this.address, -1);
    this.leave();
    metrics()?.viewers.set(open.size);
    if (open.size > 0) return;
    clearInterval(pulse);
    pulse = undefined;
  }

  private hasRoom(): boolean {
    return (this.controller?.desiredSize ?? 0) > 0;
  }
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
  const viewer = new LiveViewer(known, address);
  const stream = new ReadableStream<Uint8Array>(viewer);
  viewer.leave = watchAvailability(db, showtimeId, viewer);
  viewer.tell(first);
  return stream;
}
