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
const next = Map.groupBy(readImports("."), ({ from }) => from);

/** What a browser is sent for a part of ours, by the way that leads there; actions stay behind. */
function sentFor(part: string): Map<string, string[]> {
  const found = new Map([[part, [part]]]);
  for (const [file, way] of found)
    for (const { to } of next.get(file) ?? []) {
      const name = /([^/]+?)(?:\/index)?\.\w+$/.exec(to)?.[1] ?? to;
      if (found.has(to) || says(to, "use server") || !texts.get(file)?.includes(`${name}"`)) continue;
      found.set(to, [...way, to]);
    }
  return found;
}

it("is nothing that reads input by schemas: 110 kB, which begin with a string as a script", () => {
  const parts = [...texts.keys()].filter((file) => says(file, "use client"));
  expect(parts.length).toBeGreaterThan(100);
  const ways = parts.flatMap((part) =>
    [...sentFor(part)].filter(([file]) => /from "zod"/.test(texts.get(file) ?? "")).map(([, way]) => way),
  );
  expect(ways).toEqual([]);
});
