import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  compareNames,
  currencyName,
  dateFormat,
  firstWeekday,
  firstWeekdayByRegion,
  formatList,
  formatNumber,
  formatYear,
  isKnownZone,
  sortedByName,
} from "./formatters";
import { DEFAULT_LOCALE, LANGUAGES } from "./languages";

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
  expect(filesWith(literal)).toEqual(["lib/language-list.ts"]);
  expect(readFileSync("lib/language-list.ts", "utf8").match(literal)).toHaveLength(1);
});

it("makes formatters in one module, which knows them by language", () => {
  const made =
    /new Intl\.(?!Segmenter|Locale)|\.toLocale(Date|Time)?String\(|Intl\.(DateTime|Number|List|RelativeTime)Format\(/;
  expect(filesWith(made).filter((file) => !file.startsWith("e2e/"))).toEqual(["lib/formatters.ts"]);
});

it("compares names by the language's own collator, but for seats, which are called the same in all", () => {
  const compared = filesWith(/\.localeCompare\(/).filter(
    (file) => !/^(?:e2e|db)\/|\.test\.tsx?$|testing\//.test(file),
  );
  expect(compared).toEqual(["components/seat-map/seat-name.ts"]);
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
  expect([[], ["7"], ["7", "8"], ["7", "8", "9"]].map((words) => formatList(words))).toEqual([
    ...["", "7", "7 and 8", "7, 8 and 9"],
  ]);
});

it("knows the zones this machine can show", () => {
  expect(["Europe/London", "UTC"].every(isKnownZone)).toBe(true);
  expect(isKnownZone("Europe/Nowhere")).toBe(false);
});

describe.each([
  {
    language: "en" as const,
    numbers: ["1,234.5", "1,234.50", "1927"],
    currencies: ["British Pound", "Kuwaiti Dinar"],
    list: "7, 8 and G",
    firstDay: 0,
  },
  {
    language: "de" as const,
    numbers: ["1.234,5", "1.234,50", "1927"],
    currencies: ["Britisches Pfund", "Kuwait-Dinar"],
    list: "7, 8 und G",
    firstDay: 0,
  },
  {
    language: "ar" as const,
    numbers: ["١٬٢٣٤٫٥", "١٬٢٣٤٫٥٠", "١٩٢٧"],
    currencies: ["جنيه إسترليني", "دينار كويتي"],
    // what is called by letters and digits keeps them
    list: "7 و8 وG",
    firstDay: 5,
  },
])("in the language $language", ({ language, numbers, currencies, list, firstDay }) => {
  const locale = LANGUAGES[language];

  it("numbers, years, currencies and lists are written", () => {
    expect([formatNumber(1234.5, 0, locale), formatNumber(1234.5, 2, locale)]).toEqual(numbers.slice(0, 2));
    expect(formatYear(1927, locale)).toBe(numbers[2]);
    expect(["GBP", "KWD"].map((currency) => currencyName(currency, locale))).toEqual(currencies);
    expect(formatList(["7", "8", "G"], locale)).toBe(list);
  });

  it("a week begins with its day, as a browser without such data is told too", () => {
    expect(firstWeekday(locale)).toBe(firstDay);
    expect(firstWeekdayByRegion(locale)).toBe(firstDay);
  });
});

it("knows the first day of each language's week without the browser's help", () => {
  for (const locale of Object.values(LANGUAGES))
    expect(firstWeekdayByRegion(locale)).toBe(firstWeekday(locale));
});

it("sorts names as the language does, and numbers in them by their value", () => {
  const names = ["Zulu", "Ångström", "Ärger", "Azur", "Saal 10", "Saal 2", "ärmer"];
  const inGerman = ["Ångström", "Ärger", "ärmer", "Azur", "Saal 2", "Saal 10", "Zulu"];
  expect(sortedByName(names, (name) => name, LANGUAGES.de)).toEqual(inGerman);
  // by code units, as without a collator
  expect(names.toSorted()).not.toEqual(inGerman);
  expect(compareNames("Ångström", "Zulu", "sv")).toBeGreaterThan(0);
  expect(sortedByName(["قاعة ١٠", "قاعة ٢", "أفلام"], (name) => name, LANGUAGES.ar)).toEqual([
    ...["أفلام", "قاعة ٢", "قاعة ١٠"],
  ]);
});
