import fc from "@/db/testing/properties";
import { MOST_DEPTH } from "@/lib/ingress/json-depth";
import { hostile, spoilt } from "@/lib/testing/arbitraries";
import type { Sent } from "./ask";

/** A schema as the document has it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
};
type Parameter = { in: "path" | "query" | "header"; name: string; schema: Schema };
export type Described = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
};

type Schemas = Record<string, Schema>;

/** Values as the document asks for them; ids are of nothing that is there. */
function fitting(schema: Schema, all: Schemas): fc.Arbitrary<unknown> {
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined) return fitting(all[name] ?? {}, all);
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return fc.oneof(...some.map((one) => fitting(one, all)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch ([schema.type].flat()[0]) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, of]) => [key, fitting(of, all)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case "array":
      return fc.array(fitting(schema.items ?? {}, all), { minLength: 1, maxLength: 3 });
    case "integer":
    case "number":
      return fc.integer({ min: Math.max(schema.minimum ?? 0, 0), max: Math.min(schema.maximum ?? 1e9, 1e9) });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return text(schema);
  }
}

function text({ format, pattern, minLength = 0, maxLength = 20 }: Schema): fc.Arbitrary<string> {
  if (format === "date") return fc.constantFrom("2026-12-24", "2027-02-28");
  if (format === "date-time") return fc.constant("2027-06-01T19:00:00Z");
  if (format === "uri") return fc.constant("https://example.com/trailer");
  if (format === "email" || pattern?.includes("@")) return fc.constant("ada@example.com");
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const length = {
    minLength: Math.min(Math.max(1, minLength), maxLength),
    maxLength: Math.min(maxLength, 20),
  };
  return fc.string({ ...length, unit: fc.constantFrom(..."abcdefghijk") });
}

/** Of what has no parts all of it. */
const spoiltSomewhere = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0 ? spoilt(value) : hostile;

/** As a program in another language may write it. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? Number(part) : part)) ??
  "undefined";

const RAW = [
  ...[
    "",
    " ",
    "null",
    "{",
    '{"a":',
    "[]",
    '""',
    "0",
    "true",
    "NaN",
    "undefined",
    "{'a':1}",
    "<xml/>",
    "a=1&b=2",
  ],
  ...["\uFEFF{}", '{"__proto__":{"x":1}}', '{"constructor":{}}', `{"a":${"9".repeat(400)}}`, '{"a":1e999}'],
  ...['{"a":1,"a":2}', '"\\ud800"', `${"[".repeat(MOST_DEPTH + 5)}1`, `{"x":"${"y".repeat(70_000)}"}`],
];

const TYPES = [
  "text/plain",
  "",
  "application/json;charset=utf-16",
  "multipart/form-data",
  "application/xml",
  "x".repeat(300),
];

/** What may stand where a part of an address, a parameter or a header is expected. */
const wrongText = hostile
  .map((bad) => (typeof bad === "string" ? bad : asJson(bad)))
  .map((bad) => bad.toWellFormed().slice(0, 3_000));
const inAddress = wrongText.filter((bad) => bad !== "" && bad !== "." && bad !== "..");
const inHeader = wrongText.map((bad) => bad.replaceAll(/[^\x21-\x7e]/g, "").slice(0, 500));

export type HostileRequest = { address: string; sent: Sent };

/** Requests that are wrong in one part at least, wherever that is. */
export function hostileTo(
  method: string,
  at: string,
  { parameters = [], requestBody }: Described,
  all: Schemas,
): fc.Arbitrary<HostileRequest> {
  const of = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  const some = (list: Parameter[], wrong: fc.Arbitrary<string>) =>
    fc.record(
      Object.fromEntries(
        list.map(({ name, schema }) => [name, fc.oneof(fitting(schema, all).map(String), wrong)]),
      ),
      {
        requiredKeys: of("path")
          .map(({ name }) => name)
          .filter((name) => list.some((one) => one.name === name)),
      },
    ) as fc.Arbitrary<Record<string, string>>;
  const schema = requestBody?.content["application/json"].schema;
  const body = schema
    ? fc.oneof(
        { weight: 4, arbitrary: fitting(schema, all).chain(spoiltSomewhere).map(asJson) },
        { weight: 1, arbitrary: hostile.map(asJson) },
        { weight: 2, arbitrary: fc.constantFrom(...RAW) },
      )
    : fc.constantFrom(null, ...(method === "GET" ? [] : RAW));
  return fc
    .record({
      path: some(of("path"), inAddress),
      query: some(of("query"), wrongText),
      strange: fc.option(fc.tuple(wrongText, wrongText), { freq: 6 }),
      headers: some(of("header"), inHeader),
      type: fc.oneof({ weight: 5, arbitrary: fc.constant("application/json") }, fc.constantFrom(...TYPES)),
      body,
    })
    .map(({ path, query, strange, headers, type, body }) => {
      const params = new URLSearchParams({ ...query, ...(strange && { [strange[0]]: strange[1] }) });
      const place = at.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? "x"));
      const address = `${place}${params.size > 0 ? `?${params}` : ""}`;
      return {
        address,
        sent: { ...(body !== null && { raw: body }), headers: { "content-type": type, ...headers } },
      };
    });
}
