import type { z } from "zod";
import type { Database } from "@/db/client";
import type { ApiClient, Scope } from "@/lib/accounts/api-client";
import type { Access, Caller } from "./caller";
import type { ProblemCode } from "./problem-codes";
import { type Reply, refuse } from "./reply";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type Asked<Path, Query, Body> = {
  db: Database;
  now: number;
  caller: Caller;
  path: Path;
  query: Query;
  body: Body;
  /** The file that was sent instead of it, where the operation takes one. */
  bytes: Buffer | null;
  headers: Headers;
};

type Fields = z.ZodObject;

export type Operation<
  Path extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends z.ZodType = z.ZodType,
> = {
  id: string;
  method: Method;
  /** As OpenAPI writes it: "/movies/{movie}". */
  at: string;
  tag: string;
  summary: string;
  description?: string;
  access: Access;
  path: Path;
  query: Query;
  /** Null: it takes none. */
  body: Body | null;
  /** What a body may measure at most, where that is more than others take. */
  mostBytes?: number;
  /** Files that it takes instead of the body, by their types. */
  bytes?: { types: readonly string[]; mostBytes: number };
  /** Request headers, by their names in small letters. */
  headers?: Record<string, { description: string; required: boolean }>;
  /** By status; null where there is no body. `asCsv`: also as a file of that kind, where it is asked for. */
  answers: Record<number, { description: string; schema: z.ZodType | null; asCsv?: true }>;
  /** What it may refuse besides what the frame does. */
  problems: readonly ProblemCode[];
  /** A read that is the same for all, which pages of other sites may ask for too. */
  isShared?: true;
  run: (asked: Asked<z.output<Path>, z.output<Query>, z.output<Body>>) => Promise<Reply>;
};

/** Declares an operation: what validates is what documents. */
export const operation = <Path extends Fields, Query extends Fields, Body extends z.ZodType>(
  declared: Operation<Path, Query, Body>,
): Operation => declared as unknown as Operation;

/** A read that is the same for all, at that address. */
export const sharedRead = <const Id extends string>(id: Id, at: string, tag: string) => ({
  ...({ id, at, tag, method: "GET", isShared: true, access: "public", body: null } as const),
});

export type ByToken<Path, Query, Body> = Asked<Path, Query, Body> & { staff: ApiClient };

type ForScope<Path extends Fields, Query extends Fields, Body extends z.ZodType> = Omit<
  Operation<Path, Query, Body>,
  "access" | "run"
> & { run: (asked: ByToken<z.output<Path>, z.output<Query>, z.output<Body>>) => Promise<Reply> };

/** Declares an operation for tokens of a scope alone, whose program is its `staff`. */
export const operationFor =
  (scope: Scope) =>
  <Path extends Fields, Query extends Fields, Body extends z.ZodType>(
    declared: ForScope<Path, Query, Body>,
  ): Operation =>
    operation<Path, Query, Body>({
      ...declared,
      access: { scopes: [scope] },
      run: async (asked) => {
        const staff = asked.caller.client;
        return staff ? declared.run({ ...asked, staff }) : refuse("token-needed");
      },
    });

export const managing = operationFor("manage");
