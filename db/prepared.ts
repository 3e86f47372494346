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

/** A statement as it is sent each time: its constants in their places, and which values come into the others. */
type Text = {
  sql: string;
  method: Statement["method"];
  params: unknown[];
  places: [at: number, name: string][];
};
type Made<S> = { steps: readonly S[]; texts: Text[]; readers: ((answer: unknown) => unknown)[] };

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
        const answers = await db.engine.batch(found.texts.map((text) => filled(text, values)));
        return answers.map((answer, at) => found.readers[at]?.(answer));
      }) as never;
    };
  };

function filled({ sql, method, params, places }: Text, values: Record<string, unknown>): Statement {
  const all = params.slice();
  for (const [at, name] of places) all[at] = values[name];
  return { sql, method, params: all };
}

const PLACES = new Proxy({}, { get: (_, name) => place(String(name)) });

type Preparable = { _prepare(): Prepared };
type Decoder = { mapFromDriverValue(value: unknown): unknown };
/** A column, or an expression with or without a name. */
type Field = Decoder | { decoder: Decoder } | { sql: { decoder: Decoder } };
type Prepared = {
  getQuery(): { sql: string; params: unknown[]; method: Statement["method"] };
  mapResult(answer: unknown, isFromBatch: boolean): unknown;
  fields?: { path: string[]; field: Field }[];
};

function compile<S extends Step>(db: Database, steps: readonly S[]): Made<S> {
  const prepared = steps.map((step) => (asQuery(db, step) as unknown as Preparable)._prepare());
  return { steps, texts: prepared.map(textOf), readers: prepared.map(readerOf) };
}

function textOf(query: Prepared): Text {
  const { sql, params, method } = query.getQuery();
  return {
    ...{ sql, method, params },
    places: params.flatMap((param, at): Text["places"] => (is(param, Placeholder) ? [[at, param.name]] : [])),
  };
}

/** Rows without parts are read by a plan that is made once: drizzle looks at each column of each row anew. */
function readerOf(query: Prepared): (answer: unknown) => unknown {
  const { fields } = query;
  if (query.getQuery().method !== "all" || !fields?.every(({ path }) => path.length === 1))
    return (answer) => query.mapResult(answer, true);
  const columns = fields.map(({ path, field }) => ({ name: path[0] ?? "", decoder: decoderOf(field) }));
  return (answer) =>
    (answer as { rows: unknown[][] }).rows.map((values) => {
      const row: Record<string, unknown> = {};
      for (const [at, { name, decoder }] of columns.entries()) {
        const value = values[at];
        row[name] = value === null ? null : decoder.mapFromDriverValue(value);
      }
      return row;
    });
}

function decoderOf(field: Field): Decoder {
  if ("mapFromDriverValue" in field) return field;
  return "decoder" in field ? field.decoder : field.sql.decoder;
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
