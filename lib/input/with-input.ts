import type { z } from "zod";
import type { Database } from "@/db/client";
import { type Failure, fail, ok } from "@/lib/result";
import { noteNotTheirs } from "./note-not-theirs";

/** What does not fit, and where: "content.rules.3.name" as a path, and a code of Zod's or of a rule of ours. */
export type InputIssue = { path: (string | number)[]; code: string };

export type InvalidInput = Failure<"invalid-input"> & { issues: InputIssue[] };

/** Of a thousand wrong elements nobody reads more. */
const MOST_ISSUES = 50;

type Query<Schema extends z.ZodObject, By> = z.input<Schema> & Omit<By, keyof z.output<Schema>>;

/** A use case and what it takes from outside; who acts and when is handed to it beside that, and is never sent. */
export type UseCase<Schema extends z.ZodObject, By, Answer> = {
  (db: Database, asked: Query<Schema, By>): Promise<Answer | InvalidInput>;
  readonly input: Schema;
};

/**
 * Makes a use case that reads its input by a schema before it does anything: whoever calls it, a form, a route or a
 * command, is refused in the same way. What stands beside the schema's fields is handed on as it is.
 */
export function withInput<Schema extends z.ZodObject, By extends z.output<Schema>, Answer>(
  input: Schema,
  act: (db: Database, asked: By) => Promise<Answer>,
): UseCase<Schema, By, Answer> {
  const read = async (db: Database, asked: Query<Schema, By>) => {
    const sent = readInput(input, asked);
    if (!sent.ok) return sent;
    const answer = await act(db, { ...asked, ...sent.value } as unknown as By);
    noteNotTheirs(asked, answer);
    return answer;
  };
  return Object.assign(read, { input });
}

/** What was sent, as a schema reads it. */
export function readInput<Schema extends z.ZodObject>(
  input: Schema,
  sent: unknown,
): { ok: true; value: z.output<Schema> } | InvalidInput {
  const read = input.safeParse(sent);
  if (read.success) return ok(read.data);
  return { ...fail("invalid-input"), issues: issuesIn(read.error.issues, []).slice(0, MOST_ISSUES) };
}

/** What may be one thing or another fits neither: told of both. */
const issuesIn = (issues: z.core.$ZodIssue[], at: PropertyKey[]): InputIssue[] =>
  issues.slice(0, MOST_ISSUES).flatMap((issue) => {
    const path = [...at, ...issue.path];
    return issue.code === "invalid_union" && issue.errors.length > 0
      ? issue.errors.flatMap((inner) => issuesIn(inner, path))
      : [{ path: path as InputIssue["path"], code: issue.code }];
  });
