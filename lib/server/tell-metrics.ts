import type { Gauge } from "prom-client";
import type { Database } from "@/db/client";
import { busyWaits } from "@/db/patience";
import { UNDER_WAY } from "@/db/schema/payments";
import { SECOND_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { getOldestDue } from "@/lib/messages/get-oldest-due";
import type { metrics } from "@/lib/metrics";
import { listOpenWork } from "./open-work";
import { freeBytesAt } from "./readiness";
import { getSqliteFigures } from "./sqlite-figures";

type Metrics = NonNullable<ReturnType<typeof metrics>>;

/** What was counted, and what the database says at this moment, as Prometheus reads it. */
export async function tellMetrics(db: Database, metrics: Metrics, { now }: { now: number }): Promise<string> {
  const [isUp, free] = await Promise.all([
    askDatabase(db, metrics, now).then(
      () => true,
      () => false,
    ),
    freeBytesAt(env.DATABASE_URL),
  ]);
  metrics.databaseUp.set(isUp ? 1 : 0);
  if (free !== null) metrics.diskFree.set(free);
  metrics.busy.reset();
  metrics.busy.inc({ outcome: "waited" }, busyWaits().waits);
  metrics.busy.inc({ outcome: "given-up" }, busyWaits().givenUp);
  return metrics.registry.metrics();
}

async function askDatabase(db: Database, metrics: Metrics, now: number): Promise<void> {
  for (const gauge of [metrics.payments, metrics.outbox, metrics.oldestDue]) gauge.reset();
  const [work, oldestDue, sqlite] = await Promise.all([
    listOpenWork(db),
    getOldestDue(db, { now }),
    getSqliteFigures(db, env.DATABASE_URL),
  ]);
  const of = (what: (typeof work)[number]["what"]) => work.filter((one) => one.what === what);
  setAll(metrics.payments, "state", [...UNDER_WAY.map((kind) => ({ kind, count: 0 })), ...of("payment")]);
  setAll(metrics.outbox, "kind", of("outbox"));
  metrics.oldestDue.set(oldestDue === null ? 0 : Math.max(0, now - oldestDue) / SECOND_MS);
  if (!sqlite) return;
  metrics.walBytes.set(sqlite.walBytes);
  metrics.pages.set({ use: "all" }, sqlite.pages);
  metrics.pages.set({ use: "free" }, sqlite.freePages);
  metrics.pageBytes.set(sqlite.pageBytes);
}

/** In place of all that was there: what is not told any more is none. */
function setAll<Label extends string>(
  gauge: Gauge<Label>,
  label: Label,
  all: readonly { kind: string; count: number }[],
): void {
  gauge.reset();
  for (const { kind, count } of all) gauge.set({ [label]: kind } as Record<Label, string>, count);
}
