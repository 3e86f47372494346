import type { IncomingHttpHeaders } from "node:http";
import { isHolding } from "@/lib/accounts/sessions/hold-mark";
import { MINUTE_MS } from "@/lib/clock-units";
import { say } from "@/lib/log";
import { metrics } from "@/lib/metrics";
import { isEveryoneLetIn, isLetIn, nextLimit, USUAL_LIMIT } from "./limit";
import { type Priority, priorityOf } from "./priority";

type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

/** A request that has begun. It is under way except while it waits for its own client. */
export type Course = { waits: () => void; goesOn: () => void; end: () => void };

export type Load = {
  /** Counts a request as under way. `letGo` ends it, where too many wait for their clients and it is the oldest of them. */
  begin: (letGo?: () => void) => Course;
  /** Whether it is to come again later, since there is more under way than can be answered soon. */
  turnsAway: (asked: Asked) => boolean;
  /** Whether it is never turned away, and waits for nobody who may be. */
  goesFirst: (asked: Asked) => boolean;
  /** One that was let in has been asked to come again all the same: it waited for too long. */
  sendAway: (asked: Asked) => void;
  /** Until one began that was let in. */
  hearWait: (waitedMs: number) => void;
  /** The event loop was so late. */
  hear: (lateMs: number) => void;
  /** Ends a while of measuring, and sets the limit for the next. */
  settle: () => void;
  /** How many were turned away since it was last asked. */
  takeCount: () => number;
};

const TICK_MS = 25;
const WHILE_MS = 250;
/** So many clients may keep a process waiting at once: each has its memory. */
export const MOST_WAITING = 1_000;

/** What a process has to do, and what it turns away of more. */
export function measureLoad(): Load {
  let limit = USUAL_LIMIT;
  let inFlight = 0;
  let mostInFlight = 0;
  let leastLateMs = Number.POSITIVE_INFINITY;
  let leastWaitMs = Number.POSITIVE_INFINITY;
  let turnedAway = 0;
  let begun = 0;
  const kept = keptWaiting();
  const count = (priority: Priority) => {
    metrics()?.shed.inc({ priority });
    turnedAway++;
  };
  return {
    begin: (letGo = () => {}) => {
      const nth = begun++;
      let is: "begun" | "under-way" | "waiting" | "over" = "begun";
      const become = (next: typeof is) => {
        if (is === "over" || is === next) return;
        if (is === "under-way") inFlight--;
        if (next === "under-way") mostInFlight = Math.max(mostInFlight, ++inFlight);
        is = next;
        if (is === "waiting") kept.add(nth, letGo);
        else kept.remove(nth);
      };
      become("under-way");
      return {
        waits: () => become("waiting"),
        goesOn: () => become("under-way"),
        end: () => become("over"),
      };
    },
    turnsAway: (asked) => {
      if (isEveryoneLetIn(inFlight, limit)) return false;
      const priority = priorityOf(asked);
      if (priority === null || isLetIn(priority, inFlight, limit)) return false;
      if (isHolder(priority, asked)) return false;
      count(priority);
      return true;
    },
    goesFirst: (asked) => {
      const priority = priorityOf(asked);
      return priority === null || isHolder(priority, asked);
    },
    sendAway: (asked) => count(priorityOf(asked) ?? "browsing"),
    hearWait: (waitedMs) => {
      leastWaitMs = Math.min(leastWaitMs, waitedMs);
    },
    hear: (lateMs) => {
      leastLateMs = Math.min(leastLateMs, lateMs);
    },
    settle: () => {
      if (leastLateMs < Number.POSITIVE_INFINITY) {
        const waited = leastWaitMs < Number.POSITIVE_INFINITY ? leastWaitMs : 0;
        limit = nextLimit(limit, { leastLateMs: Math.max(leastLateMs, waited), mostInFlight });
      }
      metrics()?.inFlight.set(mostInFlight);
      metrics()?.limit.set(Math.round(limit));
      mostInFlight = inFlight;
      leastLateMs = Number.POSITIVE_INFINITY;
      leastWaitMs = Number.POSITIVE_INFINITY;
    },
    takeCount: () => {
      const taken = turnedAway;
      turnedAway = 0;
      return taken;
    },
  };
}

/** What waits for its client, by when it began: beyond so many the oldest is let go. */
function keptWaiting() {
  const waiting = new Map<number, () => void>();
  return {
    add(nth: number, letGo: () => void): void {
      if (waiting.set(nth, letGo).size <= MOST_WAITING) return;
      const oldest = Math.min(...waiting.keys());
      const end = waiting.get(oldest);
      waiting.delete(oldest);
      end?.();
    },
    remove: (nth: number): void => void waiting.delete(nth),
  };
}
/** Whoever holds seats finishes first, though they look at a map or sign in meanwhile. */
const isHolder = (priority: Priority, { headers }: Asked): boolean =>
  priority !== "extras" && isHolding(headers.cookie, Date.now());

const WHY =
  "more came at once than this process answers soon. Payments, refunds and the door went before them.";

let own: Load | null = null;

/** That of this process, measured for as long as it lives; what it turns away is told once a minute. */
export function ownLoad(): Load {
  if (own) return own;
  const load = measureLoad();
  let due = performance.now() + TICK_MS;
  let settledAt = performance.now();
  setInterval(() => {
    const now = performance.now();
    load.hear(Math.max(0, now - due));
    due = now + TICK_MS;
    if (now - settledAt < WHILE_MS) return;
    settledAt = now;
    load.settle();
  }, TICK_MS).unref();
  setInterval(() => {
    const count = load.takeCount();
    if (count > 0) say(`${count} requests of the last minute were asked to come again: ${WHY}`);
  }, MINUTE_MS).unref();
  own = load;
  return load;
}
