import { expect } from "vitest";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { findOperations } from "@/app/api/v1/_frame/find-operation";
import { problem, problemsOf } from "@/app/api/v1/_frame/openapi";
import type { Operation } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { PROBLEM_STATUSES, problemType } from "@/app/api/v1/_frame/problems";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import type { Database } from "@/db/client";
import type { Scope } from "@/lib/accounts/api-client";
import { makeToken } from "@/lib/accounts/api-clients/make-token";

/** The ids of the operations that were asked, in this file of tests. */
export const asked = new Set<string>();

/** Of what runs a theater, which has journeys of its own. */
export const OF_MANAGERS = new Set(["Layouts", "Prices", "Promotion codes", "Reports", "People", "Reviews"]);

export type Sent = {
  token?: string | undefined;
  body?: unknown;
  /** As it is, and not as JSON. */
  raw?: BodyInit;
  headers?: Record<string, string>;
};

// biome-ignore lint/suspicious/noExplicitAny: what is answered is looked into as it comes, once its schema was checked
export type Told = { status: number; headers: Headers; body: any; code: string | null };

const partsOf = (path: string): string[] =>
  path
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);

export function requestOf(method: string, address: string, { token, body, raw, headers }: Sent): Request {
  const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
  return new Request(`http://matinee.test/api/v1${address}`, {
    method,
    ...(sent === null ? {} : { body: sent }),
    headers: {
      ...(sent === null ? {} : { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
}

/** Asks the API by a real request, and holds the answer against what the document says of it. */
export async function ask(db: Database, method: string, address: string, sent: Sent = {}): Promise<Told> {
  const path = partsOf(address.split("?", 1)[0] ?? "");
  const response = await answerApi(db, requestOf(method, address, sent), path);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  const body = isJson ? JSON.parse(text) : null;
  const operation = findOperations(OPERATIONS, path)?.operations.find(
    (one) => one.method === (method === "HEAD" ? "GET" : method),
  );
  if (operation) {
    asked.add(operation.id);
    if (method !== "HEAD") checkAnswer(operation, response, body);
  }
  const code = typeof body?.type === "string" ? (body.type.split(":").at(-1) ?? null) : null;
  return { status: response.status, headers: response.headers, body, code };
}

/** Fails where an answer is not one that the operation declares. */
export function checkAnswer(operation: Operation, response: Response, body: unknown): void {
  const { status } = response;
  const declared = operation.answers[status];
  if (declared) {
    if (declared.asCsv && response.headers.get("content-type")?.startsWith("text/csv")) return;
    // what a schema does not know it leaves out
    expect(declared.schema?.parse(body) ?? null, operation.id).toEqual(body);
    return;
  }
  if (status === 304 && operation.method === "GET") return;
  expect(response.headers.get("content-type"), `${operation.id} ${status}`).toBe("application/problem+json");
  const told = problem.parse(body);
  const codes = problemsOf(operation).map(problemType);
  expect(codes, `${operation.id} ${JSON.stringify(told)}`).toContain(told.type);
  expect(PROBLEM_STATUSES[told.type.split(":").at(-1) as ProblemCode]).toBe(status);
}

/** A token for one theater, or for all. */
export async function tokenFor(
  db: Database,
  scopes: Scope[],
  theaterId: number | null = null,
): Promise<string> {
  const name = `Program ${scopes.join(" ")}`;
  const made = await makeToken(db, { name, scopes, theaterId, days: null, staff: null, now: Date.now() });
  if (!made.ok) throw new Error(made.code);
  return made.value.token;
}
