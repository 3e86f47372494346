import { is, Placeholder, type SQL, sql } from "drizzle-orm";
import type { Database } from "./client";
import type { Statement } from "./engine";
import {
  asQuery,
  type CodeOf,
  type Constraints,
  type Refused,
  type RowsOf,
  type Step,
  sendBatch,
  type Written,
} from "./write";

/** A value, or what stands for one in a statement that is written down once and sent with other values each time. */
export type Given<T> = T | SQL;

/** What stands for a value of that name in a query that is `.prepare()`d. */
export const place = <T>(name: string): SQL<T> => sql<T>`${sql.placeholder(name)}`;

/** What stands for each value, by its name. */
type Places<Values> = { [Name in keyof Values]: SQL<Values[Name]> };

type Text = Omit<Statement, "params"> & { params: ((values: Record<string, unknown>) => unknown)[] };
type Made<S> = { steps: readonly S[]; texts: Text[]; read: (answers: unknown[]) => unknown[] };

/**
 * `write()` for what is written often: the steps are made into SQL once for each shape and database, and after that
 * sent with new values. `shape` says which steps there are; the values must not.
 */
export const prepareWrite =
  <Values extends Record<string, unknown>>() =>
  <S extends Step, Shape, Mapped extends string = never>(
    constraints: Constraints<Mapped>,
    make: (db: Database, places: Places<Values>, shape: Shape) => readonly S[],
  ) => {
    const made = new WeakMap<Database, Map<string, Made<S>>>();
    return (
      db: Database,
      shape: Shape,
      values: Values,
    ): Promise<Written<RowsOf<S>> | Refused<CodeOf<S> | Mapped>> => {
      const shapes = made.get(db) ?? new Map<string, Made<S>>();
      made.set(db, shapes);
      const key = JSON.stringify(shape);
      const found = shapes.get(key) ?? compile(db, make(db, PLACES as Places<Values>, shape));
      shapes.set(key, found);
      return sendBatch(constraints, found.steps, async () => {
        const statements = found.texts.map(({ params, ...text }) => ({
          ...text,
          params: params.map((fill) => fill(values)),
        }));
        return found.read(await db.engine.batch(statements));
      }) as never;
    };
  };

const PLACES = new Proxy({}, { get: (_, name) => place(String(name)) });

type Preparable = { _prepare(): Prepared };
type Prepared = {
  getQuery(): { sql: string; params: unknown[]; method: Statement["method"] };
  mapResult(answer: unknown, isFromBatch: boolean): unknown;
};

function compile<S extends Step>(db: Database, steps: readonly S[]): Made<S> {
  const prepared = steps.map((step) => (asQuery(db, step) as unknown as Preparable)._prepare());
  const texts = prepared.map((query) => {
    const { sql, params, method } = query.getQuery();
    return { sql, method, params: params.map(placeOf) };
  });
  return { steps, texts, read: (answers) => answers.map((rows, at) => prepared[at]?.mapResult(rows, true)) };
}

function placeOf(param: unknown): (values: Record<string, unknown>) => unknown {
  if (!is(param, Placeholder)) return () => param;
  const { name } = param;
  return (values) => values[name];
}

/** Makes something once for each database: queries that are asked often, `.prepare()`d. */
export function perDatabase<T>(make: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    const found = made.get(db) ?? make(db);
    made.set(db, found);
    return found;
  };
}
