import { vi } from "vitest";

/** Waits until it is so, on however busy a machine: what never comes is bounded by the test itself. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 15_000 });
