import { DatabaseBusy, isBusy } from "./failures";

const PATIENCE_MS = 2_000;

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
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline) throw new DatabaseBusy("the database is busy", { cause: error });
      await pause(Math.random() * Math.min(10 * 2 ** round, 200));
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
