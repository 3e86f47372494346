import { callOf } from "@/app/api/v1/_examples/call";
import { EXAMPLES } from "@/app/api/v1/_examples/examples";
import { LANGUAGES } from "@/app/api/v1/_examples/languages";
import { SAMPLES } from "@/app/api/v1/_examples/samples";
import { openApi, problemsOf } from "@/app/api/v1/_frame/openapi";
import type { Operation } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { PROBLEM_STATUSES, problemTitle } from "@/app/api/v1/_frame/problems";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { compareNames } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { Schema } from "./_schema";

type Parameter = {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  description?: string;
  schema: Schema;
};

type Content = { content?: Record<string, { schema: Schema }> };

type Described = {
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
};

type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

export type ReferenceOperation = {
  id: string;
  method: string;
  at: string;
  summary: string;
  description: string | undefined;
  /** Who may ask. */
  access: string;
  parameters: Parameter[];
  body: Schema | null;
  answers: { status: string; description: string; schema: Schema | null; isCsvToo: boolean }[];
  /** What it refuses besides what every operation may. */
  problems: readonly ProblemCode[];
  examples: { key: string; name: string; program: string }[];
};

export type Reference = {
  tags: { tag: string; operations: ReferenceOperation[] }[];
  schemas: [name: string, schema: Schema][];
  problems: [code: ProblemCode, status: number, title: string][];
};

/** Every operation, schema and problem, from the document that programs read. */
export function readReference(): Reference {
  const document = JSON.parse(JSON.stringify(openApi(OPERATIONS))) as Document;
  const byTag = Map.groupBy(OPERATIONS, ({ tag }) => tag);
  const told = new Set(OPERATIONS.flatMap(problemsOf));
  return {
    tags: [...byTag].map(([tag, operations]) => ({
      tag,
      operations: operations.map((one) => tell(one, document.paths[one.at]?.[one.method.toLowerCase()])),
    })),
    schemas: Object.entries(document.components.schemas).sort(([a], [b]) => compareNames(a, b)),
    problems: [...told]
      .map((code): Reference["problems"][number] => [code, PROBLEM_STATUSES[code], problemTitle(code)])
      .sort(([a, one], [b, other]) => one - other || compareNames(a, b)),
  };
}

function tell(operation: Operation, described: Described | undefined): ReferenceOperation {
  const { id, method, at, summary, description, problems } = operation;
  const call = callOf(operation, EXAMPLES[id]?.(SAMPLES) ?? {});
  return {
    ...{ id, method, at, summary, description, access: accessOf(operation), problems },
    parameters: described?.parameters ?? [],
    body: described?.requestBody?.content?.["application/json"]?.schema ?? null,
    answers: Object.entries(described?.responses ?? {})
      .filter(([status]) => status < "300")
      .map(([status, { description, content }]) => ({
        ...{ status, description, schema: content?.["application/json"]?.schema ?? null },
        isCsvToo: content?.["text/csv"] !== undefined,
      })),
    examples: LANGUAGES.map(({ key, name, write }) => ({ key, name, program: write(call) })),
  };
}

function accessOf({ access }: Operation): string {
  if (access === "public") return t("admin.developers.access.public");
  if ("guestOr" in access) return t("admin.developers.access.guest", { scope: access.guestOr });
  const scope = access.scopes.reduce<string>(
    (one, other) => (one ? t("admin.developers.schema.eitherType", { one, other }) : other),
    "",
  );
  return t("admin.developers.access.token", { scope });
}
