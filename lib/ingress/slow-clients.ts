import type { Server } from "node:http";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

export type Bounds = {
  /** From a connection's opening, or a request's first byte, to the end of its head. */
  headMs: number;
  /** To the end of its body. */
  wholeMs: number;
  /** Without a byte to either side. */
  silenceMs: number;
};

/**
 * A poster of ten megabytes by a slow line takes its time; a head never does. Open seat maps beat each fifteen seconds, and
 * nothing else that we answer keeps silent for so long.
 */
export const BOUNDS: Bounds = { headMs: 15 * SECOND_MS, wholeMs: 2 * MINUTE_MS, silenceMs: 2 * MINUTE_MS };

/**
 * Lets go of who sends or reads so slowly that they only keep a place: by Node's own clocks, which it looks at each half
 * minute. Heads and bodies that do not end are answered 408.
 */
export function boundSlowness(server: Server, { headMs, wholeMs, silenceMs }: Bounds = BOUNDS): void {
  server.headersTimeout = headMs;
  server.requestTimeout = wholeMs;
  server.timeout = silenceMs;
}
