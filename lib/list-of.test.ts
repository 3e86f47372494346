import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { listOf } from "./list-of";

/** How many elements were looked at. */
function looked(schema: (element: z.ZodType) => z.ZodType, list: unknown): number {
  let count = 0;
  schema(
    z.unknown().superRefine(() => {
      count += 1;
    }),
  ).safeParse(list);
  return count;
}

const tooMany = Array.from({ length: 650_000 }, () => ({}));

it("looks at no element of a list that is too long or too short", () => {
  expect(looked((element) => listOf(element, 100), tooMany)).toBe(0);
  expect(looked((element) => listOf(element, 100, 1), [])).toBe(0);
  expect(looked((element) => listOf(element, 100), tooMany.slice(0, 100))).toBe(100);
});

it("would look at all of them if the length were looked at afterwards", () => {
  expect(
    looked((element) => z.array(element).refine((list) => list.length <= 100), tooMany.slice(0, 1_000)),
  ).toBe(1_000);
});

it("is nothing but a list", () => {
  for (const wrong of [null, "", {}, { length: 1 }, new Set([1])])
    expect(listOf(z.unknown(), 100).safeParse(wrong).success).toBe(false);
});

it("is how every list that pages, actions and routes take is read", () => {
  // a body to the API has 64 KB at most, and its schema is its documentation: `listOf` says nothing of elements there
  const isAsked = (path: string) => !path.includes(".test.") && !path.startsWith("app/api/v1/");
  const files = globSync("app/**/*.{ts,tsx}").filter(isAsked);
  expect(files.length).toBeGreaterThan(300);
  expect(
    files.filter((path) => /\.array\(|\bz\s*\.set\(|\bz\s*\.map\(/.test(readFileSync(path, "utf8"))),
  ).toEqual([]);
});
