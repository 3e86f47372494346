import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { openTestDatabase } from "@/db/testing/test-database";
import { hasWords, matchQuery, readingsOf } from "./search-query";
import { searchText } from "./search-text";
import { indexWords, joinedWords } from "./words";

const COLUMNS = ["title", "genres", "people"];

it("reads the words, neighbours as one, and all as one", () => {
  expect(readingsOf("  night   liv")).toEqual([["night", "liv"], ["nightliv"]]);
  expect(readingsOf("a-b c d")).toEqual([["ab", "c", "d"], ["abc", "d"], ["ab", "cd"], ["abcd"]]);
});

it("is null without a letter or digit", () => {
  for (const text of ["", "   ", '"', "***", "\0", "\u0301\u200B", "🎬"])
    expect(matchQuery(text, COLUMNS)).toBeNull();
});

it("keeps long input short", () => {
  expect(readingsOf("x".repeat(1_000_000))).toEqual([["x".repeat(40)]]);
  expect(readingsOf("a ".repeat(1_000))[0]).toHaveLength(8);
  expect(searchText.parse(`${"x".repeat(199)}🎬 and more`)).toBe(`${"x".repeat(199)}\uFFFD`);
});

it("is never a syntax error, whatever was typed", async () => {
  const db = openTestDatabase();
  const rows = async (text: string) => {
    const query = matchQuery(text, COLUMNS, "joined");
    return query ? db.values(sql`select rowid from movies_search where movies_search match ${query}`) : [];
  };
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
      expect(await rows(text)).toEqual([]);
    }),
  );
  for (const text of [`title:x OR "NEAR(" * ^ - {a}`, "NOT AND OR", '") OR 1 --'])
    expect(await rows(text)).toEqual([]);
});

it("finds a text by each of its words, with or without case and marks", async () => {
  const db = openTestDatabase();
  const word = fc.string({ unit: fc.constantFrom(..."aeéößøдЁйαάжзkł7"), minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), async (words, pick) => {
      const one = words[pick % words.length] as string;
      for (const typed of [one, one.toUpperCase(), one.normalize("NFD")]) {
        const fits = hasWords(sql`${indexWords(words.join(" "))}`, typed);
        expect(await db.values(sql`select ${fits}`)).toEqual([[1]]);
      }
    }),
    { numRuns: 60 },
  );
});

it("joins neighbours only as a whole word", () => {
  expect(joinedWords("Super Market")).toBe("supermarket");
  expect(joinedWords("One Two Three")).toBe("onetwo twothree onetwothree");
  expect(joinedWords("Metropolis")).toBe("");
});
