import type { z } from "zod";

/** What does not fit, and where: "tickets.0.seatId" in the body, or the name of a parameter or header. */
export type FieldError = { in: "body" | "query" | "header"; field: string; code: string; detail: string };

const MOST_ERRORS = 20;

const WORDS: Partial<Record<string, string>> = {
  invalid_type: "This is missing, or of another kind than it should be.",
  too_big: "This is too large or too long.",
  too_small: "This is too small or too short.",
  invalid_format: "This is not written as it should be.",
  unrecognized_keys: "Nothing here has such a name.",
  invalid_value: "This is none of the words that are known here.",
  invalid_union: "This fits none of the ways in which it may be sent.",
};

/** What a schema refused, in the words of fields. What may be one thing or another fits neither: told of both. */
export const fieldErrors = (where: FieldError["in"], error: z.ZodError): FieldError[] =>
  flat(error.issues, [])
    .slice(0, MOST_ERRORS)
    .map(({ path, code }) => ({
      ...{ in: where, field: path.map(String).join("."), code },
      detail: WORDS[code] ?? "This does not fit.",
    }));

const flat = (
  issues: readonly z.core.$ZodIssue[],
  at: PropertyKey[],
): { path: PropertyKey[]; code: string }[] =>
  issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0)
      return issue.errors.flatMap((inner) => flat(inner, path));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...path, key.slice(0, 100)], code: issue.code }));
    return [{ path, code: issue.code }];
  });
