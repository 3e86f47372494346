import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const IMPORT = /from "@\/lib\/stale-reads"|from "\.\/stale-reads"/;
/** What decides or writes: an action, a use case, a route that takes more than a question. */
const DECIDES = [
  /^"use server"/m,
  /\bfrom "@\/db\/write"/,
  /\bfrom "@\/lib\/(?:holding|ordering|box-office|door|programme|rooms|vouchers)\//,
  /^export (?:const|async function|function) (?:POST|PUT|PATCH|DELETE)\b/m,
];

/** Only tells: pages of the catalogue and what is made of them, and reports. */
const MAY = [
  /^app\/localized\/\[language\]\/\(site\)\/(?:_components|movies|theaters|showing|coming-soon|showtimes|feed\.xml)\//,
  /^app\/(?:_feeds|embed|pictures|posters|api\/oembed)\//,
  /^app\/(?:api|localized\/\[language\])\/admin\/reports\//,
];

const files = globSync("{app,components,lib,db}/**/*.{ts,tsx}")
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
  .filter(({ path, text }) => !/\.test\.tsx?$/.test(path) && IMPORT.test(text));
const decides = (text: string) => DECIDES.some((sign) => sign.test(text));

it("is asked by what tells of the catalogue and counts for reports, and by nothing that decides", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter(({ path }) => !MAY.some((place) => place.test(path))).map(({ path }) => path)).toEqual(
    [],
  );
  expect(files.filter(({ text }) => decides(text)).map(({ path }) => path)).toEqual([]);
});

it("would be found in what decides (twin)", () => {
  for (const path of [
    "app/_seat-picking/actions.ts",
    "app/localized/[language]/(site)/checkout/[holdId]/actions.ts",
    "app/api/showtimes/[id]/hold/route.ts",
    "lib/holding/claim-seats.ts",
  ])
    expect(decides(readFileSync(path, "utf8")), path).toBe(true);
});
