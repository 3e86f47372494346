import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./client";
import { areAnswersLost, isWriteRefused } from "./failures";

type Query = BatchItem<"sqlite">;

/** A condition that must hold at this point of a batch; when it does not, the whole batch is undone. */
export type Assertion<Code extends string = string> = { code: Code; condition: SQL };

export const assertThat = <Code extends string>(code: Code, condition: SQL): Assertion<Code> => ({
  code,
  condition,
});

/** A query whose rows are wanted, by that name. */
export type Answer<Name extends string = string, Row = unknown> = {
  answer: Name;
  query: Query & { _: { result: Row[] } };
};

export const answer = <const Name extends string, Row>(
  name: Name,
  query: Query & { _: { readonly result: Row[] } },
): Answer<Name, Row> => ({ answer: name, query });

export type Step = Query | Assertion | Answer;

/** What the database may refuse by itself: a constraint, or a trigger by its message. See `WriteRefused`. */
type Constraint =
  | `${"unique" | "check" | "not-null"}:${string}`
  | "foreign-key"
  /** A trigger's message is in snake case. */
  | `${string}_${string}`;
export type Constraints<Code extends string> = { readonly [C in Constraint]?: Code };

type NameOf<S> = S extends Answer<infer Name> ? Name : never;
/** What the steps answer: the type of a row by its name. */
export type RowsOf<S> = {
  [Name in NameOf<S>]: Extract<S, { answer: Name }> extends Answer<string, infer Row> ? Row : never;
};

/** Both throw `AnswersLost` where a libSQL server has written the batch, but was not heard. */
export type Written<Rows> = {
  ok: true;
  /** The rows of the steps of that name, in order; none where the batch had no such step. */
  rows<Name extends keyof Rows>(name: Name): Rows[Name][];
  /** The first of them, where there is always one. */
  row<Name extends keyof Rows>(name: Name): Rows[Name];
};

/** One member for each code, so that asking for one leaves the others. */
export type Refused<Code extends string> = Code extends string ? { ok: false; code: Code } : never;

export type CodeOf<S> = S extends Assertion<infer Code> ? Code : never;

/**
 * Writes all steps in one atomic batch, in one round trip, or none of them: refused with the code of the assertion that
 * did not hold, or the one that `constraints` gives to a constraint. Any other constraint is a bug, and is thrown as
 * `WriteRefused`. Throws `DatabaseBusy` when the lock could not be had, and `OutcomeUnknown` when a libSQL server went
 * silent.
 */
export function write<S extends Step>(
  db: Database,
  steps: readonly S[],
): Promise<Written<RowsOf<S>> | Refused<CodeOf<S>>>;
export function write<S extends Step, Mapped extends string>(
  db: Database,
  constraints: Constraints<Mapped>,
  steps: readonly S[],
): Promise<Written<RowsOf<S>> | Refused<CodeOf<S> | Mapped>>;
export async function write(
  db: Database,
  ...given: [steps: readonly Step[]] | [constraints: Constraints<string>, steps: readonly Step[]]
): Promise<Written<Record<string, unknown>> | Refused<string>> {
  const [constraints, steps]: [Constraints<string>, readonly Step[]] =
    given.length === 1 ? [{}, given[0]] : given;
  return sendBatch(constraints, steps, () =>
    db.batch(steps.map((step) => asQuery(db, step)) as [Query, ...Query[]]),
  );
}

/** Tells what came of sending these steps. */
export async function sendBatch(
  constraints: Constraints<string>,
  steps: readonly Step[],
  send: () => Promise<readonly unknown[]>,
): Promise<Written<Record<string, unknown>> | Refused<string>> {
  try {
    const answers = await send();
    return written(steps, () => answers);
  } catch (error) {
    if (areAnswersLost(error)) {
      return written(steps, () => {
        throw error;
      });
    }
    if (!isWriteRefused(error)) throw error;
    const failed = steps[error.at];
    const code = failed && "condition" in failed ? failed.code : constraints[error.code as Constraint];
    if (code === undefined) throw error;
    return { ok: false, code };
  }
}

export function asQuery(db: Database, step: Step): Query {
  if ("condition" in step)
    return db.run(sql`insert into assertions (code, holds) select ${step.code}, ${step.condition}`);
  return "answer" in step ? step.query : step;
}

function written<Rows>(steps: readonly Step[], answers: () => readonly unknown[]): Written<Rows> {
  const rows = <Name extends keyof Rows>(name: Name) =>
    steps.flatMap((step, at) =>
      "answer" in step && step.answer === name ? (answers()[at] as Rows[Name][]) : [],
    );
  return {
    ok: true,
    rows,
    row: (name) => {
      const [first] = rows(name);
      if (first === undefined) throw new Error(`no row of "${String(name)}"`);
      return first;
    },
  };
}
