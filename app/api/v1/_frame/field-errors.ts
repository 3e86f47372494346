import type { z } from "zod";
import { t } from "@/lib/i18n/t";

/** What does not fit, and where: "tickets.0.seatId" in the body, or the name of a parameter or header. */
export type FieldError = { in: "body" | "query" | "header"; field: string; code: string };

const MOST_ERRORS = 20;

const KNOWN = [
  ...(["invalid_type", "too_big", "too_small", "invalid_format"] as const),
  ...(["unrecognized_keys", "invalid_value", "invalid_union"] as const),
];

/** What does not fit, in words. A parameter of the address may also stand there twice. */
export function detailOf({ in: where, code }: FieldError): string {
  const known = KNOWN.find((one) => one === code) ?? "other";
  return t(`api.field.${known === "unrecognized_keys" && where === "query" ? "unknownOrTwice" : known}`);
}

/** What a schema refused, by fields. What may be one thing or another fits neither: told of both. */
export const fieldErrors = (where: FieldError["in"], error: z.ZodError): FieldError[] =>
  flat(error.issues, [])
    .slice(0, MOST_ERRORS)
    .map(({ path, code }) => ({ in: where, field: path.map(String).join("."), code }));

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
