import { asFailing, DatabaseBusy, isBusy } from "./failures";

const PATIENCE_MS = 2_000;

// on globalThis because pages, routes and reloads are bundled apart
const kept = globalThis as { matineeBusy?: { waits: number; givenUp: number } };

/** How often this process has waited for another's write, and how often in vain. */
export function busyWaits(): { waits: number; givenUp: number } {
  kept.matineeBusy ??= { waits: 0, givenUp: 0 };
  return kept.matineeBusy;
}

/**
 * Tries again, with growing jittered pauses, while another process holds the write lock. The engine itself waits only
 * a moment, because its wait blocks every other request of this process; these pauses do not.
 */
export async function withPatience<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let round = 0; ; round++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw asFailing(error);
      if (performance.now() > deadline) {
        busyWaits().givenUp++;
        throw new DatabaseBusy("the database is busy", { cause: error });
      }
      busyWaits().waits++;
      await pause(Math.random() * Math.min(10 * 2 ** round, 200));
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
