import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readImports } from "@/lib/testing/imports";

const TYPES_ALONE = /^(?:import|export) (?:type [^;]*?|\{(?:\s*type [^,}]+,?)+\s*\}) from ["'][^"']+["'];/gm;
const texts = new Map(
  globSync("{app,components,lib,db}/**/*.{ts,tsx}").map((file) => [
    file,
    readFileSync(file, "utf8").replace(TYPES_ALONE, ""),
  ]),
);
const says = (file: string, word: string) => texts.get(file)?.startsWith(`"${word}"`) ?? false;
type Place = Parameters<typeof readImports>[1];
const nextOf = (place: Place) => Map.groupBy(readImports(".", place), ({ from }) => from);
const parts = [...texts.keys()].filter((file) => says(file, "use client"));

/** What a browser is sent for a part of ours, by the way that leads there; actions stay behind. */
function sentFor(part: string, next: ReturnType<typeof nextOf>): Map<string, string[]> {
  const found = new Map([[part, [part]]]);
  for (const [file, way] of found)
    for (const { to } of next.get(file) ?? []) {
      const name = /([^/]+?)(?:\/index)?\.\w+$/.exec(to)?.[1] ?? to;
      if (found.has(to) || says(to, "use server") || !texts.get(file)?.includes(`${name}"`)) continue;
      found.set(to, [...way, to]);
    }
  return found;
}

/** How parts lead to files that say something. */
function waysTo(said: RegExp, place: Place): string[][] {
  const next = nextOf(place);
  return parts.flatMap((part) =>
    [...sentFor(part, next)].filter(([file]) => said.test(texts.get(file) ?? "")).map(([, way]) => way),
  );
}

it("is nothing that reads input by schemas: 110 kB, which begin with a string as a script", () => {
  expect(parts.length).toBeGreaterThan(100);
  expect(waysTo(/from "zod"/, "browser")).toEqual([]);
});

it("is no catalogue, and nothing that reads one: a page brings what its parts say", () => {
  const catalogue = /from "\.\/[a-z]{2}\.json"|from "icu-minify\/compile"/;
  expect(waysTo(catalogue, "browser")).toEqual([]);
  // the twin: with what speaks on a server in its place, every catalogue would be sent along
  expect(waysTo(catalogue, "default").length).toBeGreaterThan(100);
});
