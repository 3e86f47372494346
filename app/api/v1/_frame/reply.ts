import type { FieldError } from "./field-errors";
import type { ProblemCode } from "./problem-codes";

/** What an operation answers. */
export type Reply =
  | {
      status: number;
      body?: unknown;
      /** In place of a body: a file of that name, of comma-separated values. */
      csv?: { name: string; text: string };
      /** In place of a body: a file that is made while it is read, however long it is. */
      file?: { name: string; type: string; texts: AsyncIterable<string> };
      /** Its own, where the hash of the body is not what a change has to be made from. */
      etag?: string;
      headers?: Record<string, string>;
    }
  | Refusal;

export type Refusal = {
  problem: ProblemCode;
  errors?: FieldError[];
  /** What else there is to say of it. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
};

export const ok = (body: unknown, more: { etag?: string; headers?: Record<string, string> } = {}): Reply => ({
  status: 200,
  body,
  ...more,
});

export const created = (
  location: string,
  body: unknown,
  more: { etag?: string; headers?: Record<string, string> } = {},
): Reply => ({ status: 201, body, ...more, headers: { ...more.headers, Location: `/api/v1${location}` } });

export const done: Reply = { status: 204 };

/** What a use case refused, as a problem: what its schema did not take is the body. */
export function refuseAs({ code }: { code: ProblemCode | "invalid-input" | "confirm-it-is-you" }): Refusal {
  if (code === "confirm-it-is-you") throw new Error("a program was asked for a code");
  return refuse(code === "invalid-input" ? "invalid-body" : code);
}

export const refuse = (problem: ProblemCode, more?: Record<string, unknown>): Refusal => ({
  problem,
  ...(more && { more }),
});
