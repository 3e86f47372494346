import type { Answer, Statement } from "./engine";

export type Outcome = { answers: Answer[] } | { error: unknown };

type Engine = {
  /** Writes one batch, or throws. */
  batch(statements: Statement[]): Answer[];
  /** Writes all in one transaction, each by itself, in this order; throws when none of them is written. */
  together(batches: Statement[][]): Outcome[];
};

type Waiting = {
  statements: Statement[];
  done: (answers: Answer[]) => void;
  failed: (error: unknown) => void;
};

// as it was before any test stopped the clock
const soon = setImmediate;

/** The disk is waited for once for so many at most, so that one of them does not wait for long. */
const MOST_TOGETHER = 32;

/**
 * Batches that are asked for in one turn of the event loop are written one after the other in one transaction: the disk
 * is waited for once for all of them, and nobody is answered before. What is refused is undone alone.
 */
export function groupCommits({ batch, together }: Engine) {
  const waiting: Waiting[] = [];

  function flush(): void {
    while (waiting.length > 0) writeSome(waiting.splice(0, MOST_TOGETHER));
  }

  function writeSome(some: Waiting[]): void {
    const outcomes = outcomesOf(some.map(({ statements }) => statements));
    for (const [at, { done, failed }] of some.entries()) {
      const outcome = outcomes[at] as Outcome;
      if ("answers" in outcome) done(outcome.answers);
      else failed(outcome.error);
    }
  }

  function outcomesOf(batches: Statement[][]): Outcome[] {
    try {
      const [only] = batches;
      return batches.length === 1 && only ? [{ answers: batch(only) }] : together(batches);
    } catch (error) {
      return batches.map(() => ({ error }));
    }
  }

  const write = (statements: Statement[]) =>
    new Promise<Answer[]>((done, failed) => {
      waiting.push({ statements, done, failed });
      if (waiting.length === 1) soon(flush);
    });

  return { write, flush };
}
