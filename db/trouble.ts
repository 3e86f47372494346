import type { Engine } from "./engine";
import { findFailing, isDamaged } from "./failures";

export type Trouble = {
  /** The last batch could not be written, by no fault of its own. */
  cannotWrite: boolean;
  /** A page was found damaged. It stays so until somebody has seen to it and started anew. */
  isDamaged: boolean;
};

// on globalThis because pages, routes and reloads are bundled apart
const kept = globalThis as { matineeTrouble?: Trouble };

/** What this process has met when it used the database. */
export function trouble(): Trouble {
  kept.matineeTrouble ??= { cannotWrite: false, isDamaged: false };
  return kept.matineeTrouble;
}

/** The same engine, which remembers what it could not do, and says each to the operator once. */
export const observedEngine = (engine: Engine): Engine => ({
  ...engine,
  execute: (statement) => engine.execute(statement).catch(noteRead),
  batch: async (statements) => {
    const answers = await engine.batch(statements).catch(noteWrite);
    if (trouble().cannotWrite) {
      trouble().cannotWrite = false;
      tell("The database can be written again.");
    }
    return answers;
  },
});

function noteRead(error: unknown): never {
  const failing = findFailing(error);
  if (failing && isDamaged(failing) && !trouble().isDamaged) {
    trouble().isDamaged = true;
    tell(`The database is damaged: ${failing.message}. Stop the server, and restore the last backup.`);
  }
  throw error;
}

function noteWrite(error: unknown): never {
  const failing = findFailing(error);
  // beside a damaged page others can be written
  if (failing && !isDamaged(failing) && !trouble().cannotWrite) {
    trouble().cannotWrite = true;
    tell(`The database cannot be written: ${failing.message}. Nothing is sold until it can.`);
  }
  return noteRead(error);
}

const tell = (words: string) => void process.stderr.write(`${words}\n`);
