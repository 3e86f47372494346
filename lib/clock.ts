import { headers } from "next/headers";
import { env } from "./env";

const TEST_CLOCK_HEADER = "x-matinee-clock-offset-ms";

/**
 * The present instant in UTC milliseconds. Only actions, routes and pages ask; use cases are told.
 * Under the test clock a request may carry its own offset, so that each browser of a test lives at its own time.
 */
export const currentTime = async (): Promise<number> => Date.now() + (await clockOffsetMs());

/** How far a request's own time is from this machine's; 0 but under the test clock. */
export async function clockOffsetMs(): Promise<number> {
  if (!env.MATINEE_TEST_CLOCK) return 0;
  const offset = Number((await headers()).get(TEST_CLOCK_HEADER) ?? 0);
  return Number.isSafeInteger(offset) ? offset : 0;
}
