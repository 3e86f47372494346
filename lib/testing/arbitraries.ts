import { z } from "zod";
import fc from "@/db/testing/properties";

/** Values that fit a schema whose rule cannot be read off it. */
export type Examples = ReadonlyMap<z.core.$ZodType, readonly unknown[]>;

/** Values that a schema takes, as far as its shape says; what its refinements ask besides, `examples` know. */
export function fitting(schema: z.core.$ZodType, examples: Examples): fc.Arbitrary<unknown> {
  const known = examples.get(schema);
  if (known) return fc.constantFrom(...known);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (type: z.core.$ZodType) => fitting(type, examples);
  switch (def.type) {
    case "object": {
      const fields = Object.entries(def.shape);
      const requiredKeys = fields.flatMap(([key, of]) => (of._zod.def.type === "optional" ? [] : [key]));
      return fc.record(Object.fromEntries(fields.map(([key, of]) => [key, inner(of)])), { requiredKeys });
    }
    case "array":
      return fc.array(inner(def.element), { minLength: 1, maxLength: 3 });
    case "record":
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 });
    case "tuple":
      return fc.tuple(...def.items.map(inner));
    case "union":
      return fc.oneof(...def.options.map(inner));
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "literal":
      return fc.constantFrom(...def.values);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "number":
      return numberIn(z.toJSONSchema(schema));
    case "string":
      return stringIn(z.toJSONSchema(schema));
    case "nullable":
      return fc.oneof(fc.constant(null), inner(def.innerType));
    case "optional":
    case "default":
    case "catch":
      return inner(def.innerType);
    case "pipe":
      // a list is measured before its elements are read, and a preprocessed value is what comes out of that
      return inner(isOpaque(def.in) ? def.out : def.in);
    default:
      return fc.constant(null);
  }
}

const isOpaque = (type: z.core.$ZodType) => ["array", "transform", "unknown"].includes(type._zod.def.type);

type Shape = z.core.JSONSchema.BaseSchema;

function numberIn({ type, minimum, exclusiveMinimum, maximum }: Shape): fc.Arbitrary<number> {
  const least =
    exclusiveMinimum === undefined
      ? (minimum ?? -1_000)
      : Number(exclusiveMinimum) + (type === "integer" ? 1 : 0.1);
  const most = maximum ?? 1_000;
  return type === "integer"
    ? fc.integer({ min: least, max: most })
    : fc.double({ min: least, max: most, noNaN: true });
}

function stringIn({ minLength = 1, maxLength = 20, pattern, format }: Shape): fc.Arbitrary<string> {
  if (format === "date") return fc.constantFrom("2026-12-24", "2027-02-28");
  if (format === "uri") return fc.constant("https://example.com/trailer");
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const length = {
    minLength: Math.min(Math.max(3, minLength), maxLength),
    maxLength: Math.min(maxLength, 20),
  };
  return fc.string({ ...length, unit: fc.constantFrom(..."abcdefghijk") });
}

/** What a program may send where another value belongs. */
const HOSTILE: readonly unknown[] = [
  ...[null, undefined, true, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ...[-0, 0, -1, 0.5, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e308, 10n],
  ...["", " ", "\t\n", "\u200B", "\0", "a\0b", "\uD800", "x\uDC00y", "\u202Egnp", "1e3", "0x10", "-1", "NaN"],
  ...["'; drop table users; --", "__proto__", "constructor", "toString", "2026-02-30", "2026-13-01", "24:00"],
  ...["x".repeat(100_000), "9".repeat(400), "😀".repeat(5_000)],
  ...[[], [1, 1], [null], ["__proto__"], Array.from({ length: 5_001 }, () => 1)],
  ...[{}, JSON.parse('{"__proto__":{"isAdmin":true}}'), { length: 3 }, { toString: null }],
  ...[new Date(Number.NaN), new Date(0), new Map(), new Set([1])],
];

export const hostile = fc.constantFrom(...HOSTILE);

/** The same value with one part of it replaced, wherever that stands. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...pathsIn(value)), hostile).map(([path, bad]) => replaced(value, path, bad));

function pathsIn(value: unknown): PropertyKey[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    [key],
    ...pathsIn(part).map((rest) => [key, ...rest]),
  ]);
}

function replaced(value: unknown, [key, ...rest]: PropertyKey[], bad: unknown): unknown {
  if (key === undefined) return bad;
  if (Array.isArray(value))
    return value.map((part, at) => (String(at) === key ? replaced(part, rest, bad) : part));
  const parts = value as Record<PropertyKey, unknown>;
  return { ...parts, [key]: replaced(parts[key], rest, bad) };
}
