import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";

/** A schema as the document of the API has it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  description?: string;
  default?: unknown;
  example?: unknown;
};

/** The name of a schema that has one. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split("/").at(-1);

const isNull = (schema: Schema) => schema.type === "null";

/** What a schema may be besides null. */
export const choicesOf = (schema: Schema): Schema[] =>
  (schema.anyOf ?? schema.oneOf ?? []).filter((one) => !isNull(one));

export const isNullable = (schema: Schema): boolean =>
  [schema.type].flat().includes("null") || (schema.anyOf ?? schema.oneOf ?? []).some(isNull);

const FORMATS: Record<string, FixedKey> = {
  date: "admin.developers.schema.day",
  "date-time": "admin.developers.schema.instant",
  uri: "admin.developers.schema.address",
  email: "admin.developers.schema.email",
};

/** Bounds that only say how large a number can be at all. */
const FARTHEST = 1e14;

/** What a message says bounds by; those that say nothing are left out. */
function boundsOf(low: number | undefined, high: number | undefined) {
  const isLeast = low !== undefined && Math.abs(low) < FARTHEST;
  const isMost = high !== undefined && Math.abs(high) < FARTHEST;
  const bounds = isLeast && isMost ? "range" : isMost ? "most" : isLeast && low !== 0 ? "least" : "other";
  return { bounds, least: String(low), most: String(high) } as const;
}

const listValues = (values: readonly unknown[]): string =>
  listFacts(values.map((one) => JSON.stringify(one)));

/** A schema without a name of its own in a few words; what is in it, its fields say. */
export function wordsOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum)
    return schema.enum.length === 1
      ? listValues(schema.enum)
      : t("admin.developers.schema.oneOf", { values: listValues(schema.enum) });
  const types = [schema.type].flat().filter((type) => type !== "null");
  if (types.length > 1)
    return types
      .map((type) => wordsOf({ ...schema, type: String(type) }))
      .reduce((one, other) => t("admin.developers.schema.eitherType", { one, other }));
  switch (types[0]) {
    case "string": {
      const format = FORMATS[schema.format ?? ""];
      return format
        ? t(format)
        : t("admin.developers.schema.text", boundsOf(schema.minLength, schema.maxLength));
    }
    case "integer":
      return t("admin.developers.schema.wholeNumber", boundsOf(schema.minimum, schema.maximum));
    case "number":
      return t("admin.developers.schema.number", boundsOf(schema.minimum, schema.maximum));
    case "boolean":
      return t("admin.developers.schema.truth");
    case "array":
      return t("admin.developers.schema.list", boundsOf(schema.minItems, schema.maxItems));
    case "object":
      return t("admin.developers.schema.object");
    default:
      return choicesOf(schema).length > 0 ? "" : t("admin.developers.schema.anything");
  }
}
