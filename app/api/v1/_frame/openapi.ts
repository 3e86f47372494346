import { z } from "zod";
import { createDocument } from "zod-openapi";
import { env } from "@/lib/env";
import type { Operation } from "./operation";
import type { ProblemCode } from "./problem-codes";
import { PROBLEM_STATUSES, problemTitle, problemType } from "./problems";
import { webhooks } from "./webhooks";

const work = z
  .object({
    challenge: z.string().meta({ description: "Goes back as it is, once, within ten minutes." }),
    salt: z.string(),
    parts: z.int(),
    zeros: z.int(),
  })
  .meta({
    id: "Work",
    description:
      "Find a number for each part, from 0 to one less than `parts`, so that the SHA-256 of `salt.part.number`, written " +
      "out in decimal, begins with `zeros` zero bits. Then send `proof` with the challenge and the numbers as `nonces`.",
  });

/** RFC 9457, with what is said of fields, and what else there is to say of some. */
export const problem = z
  .looseObject({
    type: z.string().meta({ description: "The same for ever.", example: problemType("seats-taken") }),
    title: z.string(),
    status: z.int(),
    errors: z
      .array(
        z.object({
          in: z.enum(["body", "query", "header"]),
          field: z.string(),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
    work: work.optional(),
  })
  .meta({ id: "Problem" });

/** What the frame may refuse, whatever the operation. */
export function problemsOf({ access, body, path, query, problems }: Operation): ProblemCode[] {
  const some = (is: boolean, ...codes: ProblemCode[]) => (is ? codes : []);
  return [
    ...new Set<ProblemCode>([
      ...(["bad-token", "too-many-requests", "busy", "outcome-unknown", "unknown-parameter"] as const),
      ...some(access !== "public", "scope-missing"),
      ...some(typeof access === "object" && "scopes" in access, "token-needed"),
      ...some(body !== null, "bad-json", "wrong-type", "too-large", "incomplete", "invalid-body"),
      ...some(Object.keys(path.shape).length > 0, "not-found"),
      ...some(Object.keys(query.shape).length > 0, "bad-query"),
      ...problems,
    ]),
  ];
}

/** The API as OpenAPI 3.1 tells it, from the very schemas that validate. */
export const openApi = (operations: readonly Operation[]): object =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Matinee",
      version: "1",
      description:
        "Movies, showtimes, seats, holds, bookings and check-ins. Amounts are in minor units, instants in UTC. " +
        "Without a token a caller reads, and holds seats as a guest.",
    },
    servers: [{ url: new URL("/api/v1", env.APP_URL).href }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made on the dashboard: mat_…" },
      },
    },
    paths: pathsOf(operations),
    webhooks: webhooks(),
  });

type Paths = NonNullable<Parameters<typeof createDocument>[0]["paths"]>;

function pathsOf(operations: readonly Operation[]): Paths {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const at = paths[operation.at] ?? {};
    at[operation.method.toLowerCase()] = tell(operation);
    paths[operation.at] = at;
  }
  return paths as Paths;
}

const headerSchema = ({ headers = {} }: Operation) =>
  z.object(
    Object.fromEntries(
      Object.entries(headers).map(([name, { description, required }]) => {
        const text = z.string().meta({ description });
        return [name, required ? text : text.optional()];
      }),
    ),
  );

function tell(operation: Operation) {
  const { id, tag, summary, description, access, path, query, body, headers } = operation;
  const isAnyone = access === "public" || "guestOr" in access;
  const scopes = access === "public" ? [] : "guestOr" in access ? [access.guestOr] : access.scopes;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: [...(isAnyone ? [{}] : []), { token: [] }],
    ...(scopes.length > 0 && { "x-scopes": scopes }),
    requestParams: {
      ...(Object.keys(path.shape).length > 0 && { path }),
      ...(Object.keys(query.shape).length > 0 && { query }),
      ...(headers && { header: headerSchema(operation) }),
    },
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: body }, ...filesOf(operation) },
      },
    }),
    responses: { ...answersOf(operation), ...refusalsOf(operation) },
  };
}

const filesOf = ({ bytes }: Operation) =>
  Object.fromEntries((bytes?.types ?? []).map((type) => [type, { schema: z.file() }]));

const answersOf = ({ answers, method }: Operation) => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, asCsv }]) => [
      status,
      {
        description,
        ...(schema && {
          content: {
            "application/json": { schema },
            ...(asCsv && { "text/csv": { schema: { type: "string" as const } } }),
          },
        }),
      },
    ]),
  ),
  ...(method === "GET" && { 304: { description: "The caller has it already." } }),
});

function refusalsOf(operation: Operation) {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => PROBLEM_STATUSES[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${problemType(code)}: ${problemTitle(code)}`).join("\n"),
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}
