import { headers } from "next/headers";
import { env } from "./env";

export const TEST_CLOCK_HEADER = "x-matinee-clock-offset-ms";

/**
 * The present instant in UTC milliseconds. Only actions, routes and pages ask; use cases are told.
 * Under the test clock a request may carry its own offset, so that each browser of a test lives at its own time.
 */
export const currentTime = async (): Promise<number> => Date.now() + (await clockOffsetMs());

/** How far a request's own time is from this machine's; 0 but under the test clock. */
export async function clockOffsetMs(): Promise<number> {
  return env.MATINEE_TEST_CLOCK ? readOffset((await headers()).get(TEST_CLOCK_HEADER)) : 0;
}

/** The same for what stands before Next, by the header's value. */
export const timeBy = (header: string | undefined): number =>
  Date.now() + (env.MATINEE_TEST_CLOCK ? readOffset(header ?? null) : 0);

function readOffset(header: string | null): number {
  const offset = Number(header ?? 0);
  return Number.isSafeInteger(offset) ? offset : 0;
}
