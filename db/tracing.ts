import type { Engine } from "./engine";

export type Attributes = Record<string, string | number>;

/** Does something as one span of a trace, which lasts until `end`; `error.type` among what is told then: it failed. */
export type Tracer = <T>(
  name: string,
  attributes: Attributes,
  act: (end: (told?: Attributes) => void) => T,
) => T;

// on globalThis because pages, routes and reloads are bundled apart
const kept = globalThis as { matineeTracer?: Tracer };

export const setTracer = (tracer: Tracer): void => void Object.assign(kept, { matineeTracer: tracer });

/** As one span where traces are wanted; else nothing but what it does. */
export const traced: Tracer = (name, attributes, act) =>
  kept.matineeTracer ? kept.matineeTracer(name, attributes, act) : act(() => {});

/** The same engine, each question and each batch a span: how many statements it has, and never their values. */
export const tracedEngine = (engine: Engine): Engine => ({
  ...engine,
  execute: (statement) => step("database query", 1, () => engine.execute(statement)),
  batch: (statements) => step("database batch", statements.length, () => engine.batch(statements)),
});

function step<T>(name: string, statements: number, act: () => Promise<T>): Promise<T> {
  if (!kept.matineeTracer) return act();
  const attributes = { "db.system.name": "sqlite", "db.operation.batch.size": statements };
  return traced(name, attributes, async (end) => {
    try {
      const answer = await act();
      end();
      return answer;
    } catch (error) {
      end({ "error.type": error instanceof Error ? error.name : "unknown" });
      throw error;
    }
  });
}
