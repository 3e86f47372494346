import type { z } from "zod";
import type { Database } from "@/db/client";
import type { Access, Caller } from "./caller";
import type { ProblemCode } from "./problems";
import type { Reply } from "./reply";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

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
  /** Files that it takes instead of the body, by their types. */
  bytes?: { types: readonly string[]; mostBytes: number };
  /** Request headers, by their names in small letters. */
  headers?: Record<string, { description: string; required: boolean }>;
  /** By status; null where there is no body. */
  answers: Record<number, { description: string; schema: z.ZodType | null }>;
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
