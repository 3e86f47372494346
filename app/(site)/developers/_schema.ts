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

const FORMATS: Record<string, string> = {
  date: "day, as 2026-12-05",
  "date-time": "instant, as 2026-12-05T19:30:00Z",
  uri: "web address",
  email: "e-mail address",
};

/** Bounds that only say how large a number can be at all. */
const FARTHEST = 1e14;

function boundsOf(low: number | undefined, high: number | undefined, unit = ""): string {
  const least = low !== undefined && Math.abs(low) < FARTHEST ? low : undefined;
  const most = high !== undefined && Math.abs(high) < FARTHEST ? high : undefined;
  if (least !== undefined && most !== undefined) return `, ${least} to ${most}${unit}`;
  if (most !== undefined) return `, up to ${most}${unit}`;
  return least !== undefined && least !== 0 ? `, at least ${least}${unit}` : "";
}

const listWords = (words: readonly unknown[]): string => words.map((one) => JSON.stringify(one)).join(", ");

/** A schema without a name of its own in a few words; what is in it, its fields say. */
export function wordsOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum)
    return schema.enum.length === 1 ? listWords(schema.enum) : `one of ${listWords(schema.enum)}`;
  const types = [schema.type].flat().filter((type) => type !== "null");
  if (types.length > 1) return types.map((type) => wordsOf({ ...schema, type: String(type) })).join(" or ");
  switch (types[0]) {
    case "string":
      return schema.format && FORMATS[schema.format]
        ? (FORMATS[schema.format] ?? "")
        : `text${boundsOf(schema.minLength, schema.maxLength, " characters")}`;
    case "integer":
      return `whole number${boundsOf(schema.minimum, schema.maximum)}`;
    case "number":
      return `number${boundsOf(schema.minimum, schema.maximum)}`;
    case "boolean":
      return "true or false";
    case "array":
      return `list${boundsOf(schema.minItems, schema.maxItems, " items")}`;
    case "object":
      return "object";
    default:
      return choicesOf(schema).length > 0 ? "" : "anything";
  }
}
