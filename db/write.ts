import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./client";
import { areAnswersLost, isWriteRefused } from "./failures";

type Query = BatchItem<"sqlite">;

/** A condition that must hold at this point of a batch; when it does not, the whole batch is undone. */
export type Assertion<Code extends string = string> = { refusal: Code; condition: SQL };

export const assertThat = <Code extends string>(refusal: Code, condition: SQL): Assertion<Code> => ({
  refusal,
  condition,
});

export type Refused = {
  ok: false;
  /** The failed assertion's code, or the constraint's: see `WriteRefused`. */
  refusal: string;
};
export type Written = {
  ok: true;
  /**
   * One answer per step, in order: the RETURNING rows of a query, nothing of an assertion. Throws `AnswersLost` where
   * a libSQL server has written the batch, but was not heard.
   */
  readonly answers: unknown[];
};

/**
 * Writes all steps in one atomic batch, in one round trip, or none of them.
 * Throws `DatabaseBusy` when the lock could not be had, and `OutcomeUnknown` when a libSQL server went silent.
 */
export async function write(db: Database, steps: (Query | Assertion)[]): Promise<Written | Refused> {
  const queries = steps.map((step) =>
    "refusal" in step
      ? db.run(sql`insert into assertions (code, holds) select ${step.refusal}, ${step.condition}`)
      : step,
  );
  try {
    return { ok: true, answers: await db.batch(queries as [Query, ...Query[]]) };
  } catch (error) {
    if (areAnswersLost(error)) {
      return {
        ok: true,
        get answers(): never {
          throw error;
        },
      };
    }
    if (!isWriteRefused(error)) throw error;
    const failed = steps[error.at];
    return { ok: false, refusal: failed && "refusal" in failed ? failed.refusal : error.code };
  }
}
