import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { currencyName, dateFormat, formatList, formatNumber, isKnownZone } from "./formatters";
import { DEFAULT_LOCALE } from "./languages";

const sources = globSync("{app,components,db,lib,e2e}/**/*.{ts,tsx,mjs}").map(
  (file) => [file, readFileSync(file, "utf8")] as const,
);
const filesWith = (pattern: RegExp) =>
  sources.filter(([, source]) => pattern.test(source)).map(([file]) => file);

it("reads the whole source", () => {
  expect(sources.length).toBeGreaterThan(1_000);
});

it("names the language of the pages in one place", () => {
  const literal = new RegExp(`["'\`]${DEFAULT_LOCALE}["'\`]`, "g");
  expect(filesWith(literal)).toEqual(["lib/languages.ts"]);
  expect(readFileSync("lib/languages.ts", "utf8").match(literal)).toHaveLength(1);
});

it("makes formatters in one module, which knows them by language", () => {
  const made =
    /new Intl\.(?!Segmenter)|\.toLocale(Date|Time)?String\(|Intl\.(DateTime|Number|List|RelativeTime)Format\(/;
  expect(filesWith(made).filter((file) => !file.startsWith("e2e/"))).toEqual(["lib/formatters.ts"]);
});

it("makes each formatter once, for each language and time zone", () => {
  const formatOf = dateFormat({ hour: "2-digit" });
  expect(formatOf("UTC")).toBe(formatOf("UTC"));
  expect(formatOf("UTC", "de")).not.toBe(formatOf("UTC"));
  expect(formatOf("UTC")).not.toBe(formatOf("Europe/London"));
  expect(dateFormat({ month: "long" })("UTC", "de").format(0)).toBe("Januar");
});

it("writes numbers and names as the language does", () => {
  expect(formatNumber(1234.5)).toBe("1,234.5");
  expect(formatNumber(1234.5, 2)).toBe("1,234.50");
  expect(formatNumber(1234.5, 2, "de")).toBe("1.234,50");
  expect(currencyName("GBP")).toBe("British Pound");
  expect(currencyName("GBP", "de")).toBe("Britisches Pfund");
  expect([[], ["7"], ["7", "8"], ["7", "8", "9"]].map((words) => formatList(words, "conjunction"))).toEqual([
    ...["", "7", "7 and 8", "7, 8 and 9"],
  ]);
  expect(formatList(["7", "8", "9"], "conjunction", "de")).toBe("7, 8 und 9");
});

it("knows the zones this machine can show", () => {
  expect(["Europe/London", "UTC"].every(isKnownZone)).toBe(true);
  expect(isKnownZone("Europe/Nowhere")).toBe(false);
});
