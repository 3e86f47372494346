import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { env } from "./env";

/** Of a page from memory and of a sale that waits for a bank. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

function make() {
  const registry = new Registry();
  // processes that share a port answer in turn: each has counters of its own
  registry.setDefaultLabels({ process: String(process.pid) });
  collectDefaultMetrics({ register: registry });
  const of = <Label extends string>(name: string, help: string, labelNames: Label[] = []) => ({
    ...{ name: `matinee_${name}`, help, labelNames },
    registers: [registry],
  });
  return {
    registry,
    requests: new Counter(
      of("http_requests_total", "Requests by what was asked for and how it ended", ["group", "status"]),
    ),
    durations: new Histogram({
      ...of("http_request_duration_seconds", "From a request to the end of its answer", ["group", "status"]),
      buckets: SECONDS,
    }),
    shed: new Counter(of("shed_total", "Requests that were asked to come again in a rush", ["priority"])),
    inFlight: new Gauge(of("requests_in_flight", "The most requests under way at once, of the last moment")),
    limit: new Gauge(of("requests_limit", "How many there may be before new holds are turned away")),
    holds: new Counter(
      of("holds_total", "Claims on seats: held, lost to others (seats-taken), or refused", ["outcome"]),
    ),
    bookings: new Counter(of("bookings_total", "Bookings confirmed")),
    viewers: new Gauge(of("live_viewers", "Seat maps that are told of changes")),
    payments: new Gauge(of("payments_open", "Payments that are not done with, by their state", ["state"])),
    outbox: new Gauge(of("outbox_depth", "What is to be delivered, by its kind", ["kind"])),
    oldestDue: new Gauge(of("outbox_oldest_due_seconds", "How long the oldest message waits that is due")),
    walBytes: new Gauge(of("sqlite_wal_bytes", "Size of the write-ahead log")),
    pages: new Gauge(of("sqlite_pages", "Pages of the database's file", ["use"])),
    pageBytes: new Gauge(of("sqlite_page_bytes", "Size of a page")),
    databaseUp: new Gauge(of("database_up", "1 where the database has answered for this page, else 0")),
    busy: new Counter(
      of("database_busy_total", "Waits for another process's write, and those given up", ["outcome"]),
    ),
    diskFree: new Gauge(of("disk_free_bytes", "Free where the database's file lies")),
  };
}

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeMetrics?: ReturnType<typeof make> };

/** What this process counts; null where nobody may ask, and nothing is counted. */
export function metrics(): ReturnType<typeof make> | null {
  if (env.METRICS_TOKEN === undefined) return null;
  kept.matineeMetrics ??= make();
  return kept.matineeMetrics;
}
