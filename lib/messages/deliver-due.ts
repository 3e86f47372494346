import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { type Delivery, type Done, deliverMessage } from "./deliver-message";
import { isDue } from "./next-step";

const AT_ONCE = 4;
const READ_AT_ONCE = 20;
/** A transport that has no room gets this pause; if it has none then, the run ends, and the next goes on. */
const PAUSE_MS = 2 * SECOND_MS;

type Bounds = { mostMs?: number; pauseMs?: number };

export type Tally = Partial<Record<NonNullable<Done>, number>>;

/**
 * Delivers what is due, the longest waiting first, until nothing is or the time is up; what a transport has no room for
 * stays for the next run. Memory does not grow with the number of messages. Tells how many ended how.
 */
export async function deliverDue(
  db: Database,
  delivery: Delivery,
  { mostMs = 10 * MINUTE_MS, pauseMs = PAUSE_MS }: Bounds = {},
): Promise<Tally> {
  try {
    return await deliverAll(db, delivery, { mostMs, pauseMs });
  } finally {
    delivery.transport.close?.();
  }
}

async function deliverAll(
  db: Database,
  delivery: Delivery,
  { mostMs, pauseMs }: Required<Bounds>,
): Promise<Tally> {
  const tally: Tally = {};
  const until = delivery.clock() + mostMs;
  let hasPaused = false;
  while (delivery.clock() < until) {
    const due = await db
      .select()
      .from(messages)
      .where(isDue(delivery.clock()))
      .orderBy(asc(sql`coalesce(${messages.nextTryAt}, ${messages.createdAt})`))
      .limit(READ_AT_ONCE);
    if (due.length === 0) return tally;
    let isFull = false;
    for (let at = 0; at < due.length && !isFull && delivery.clock() < until; at += AT_ONCE) {
      const group = due.slice(at, at + AT_ONCE);
      const all = await Promise.all(group.map((message) => deliverMessage(db, message, delivery)));
      for (const done of all) if (done !== null) tally[done] = (tally[done] ?? 0) + 1;
      isFull = all.includes("later");
      const isStuck = isFull && hasPaused && all.every((done) => done === "later" || done === null);
      // all are in other hands
      if (isStuck || all.every((done) => done === null)) return tally;
      hasPaused = false;
    }
    if (isFull) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      hasPaused = true;
    }
  }
  return tally;
}
