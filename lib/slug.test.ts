import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { foldName, slugFromUrl, slugOf, takeSlug } from "./slug";

it.each([
  ["Amélie, or: Le Fabuleux…", "amelie-or-le-fabuleux"],
  ["Ocean's Eleven", "oceans-eleven"],
  ["Čuk a Gek", "cuk-a-gek"],
  ["Smørrebrød & Straße", "smorrebrod-strasse"],
  ["İstanbul", "istanbul"],
  ["Ｔｏｋｙｏ　２０２０", "tokyo-2020"],
  ["アニメ", "アニメ"],
  ["ドラマ", "ドラマ"],
  ["Драма", "драма"],
  ["Ёлки", "ёлки"],
  ["Ирония судьбы", "ирония-судьбы"],
  ["千と千尋の神隠し", "千と千尋の神隠し"],
  ["हिन्दी", "हिन्दी"],
  ["Οδύσσεια", "οδύσσεια"],
  ["دراما", "دراما"],
  ["Zero\u200bwidth", "zerowidth"],
  ["???", ""],
  ["💀", ""],
  [" -- ", ""],
])("makes of %j the address %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it("makes different addresses of different names of one script", () => {
  const names = [
    "アニメ",
    "ドラマ",
    "コメディ",
    "ホラー",
    "Драма",
    "Комедия",
    "Фантастика",
    "드라마",
    "דרמה",
  ];
  expect(new Set(names.map(slugOf)).size).toBe(names.length);
});

it("finds an address however it is written in a link", () => {
  for (const name of ["ドラマ", "Ёлки", "Amélie", "हिन्दी"]) {
    const slug = slugOf(name);
    for (const form of ["NFC", "NFD"] as const)
      for (const cased of [slug, name, name.toUpperCase()])
        expect(slugFromUrl(encodeURIComponent(cased.normalize(form))), `${name} ${form}`).toBe(slug);
  }
  expect(slugFromUrl("%E3%83")).toBe("");
});

it("makes of an address itself, short enough for a file's name, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
      const slug = slugOf(name);
      expect(slugOf(slug)).toBe(slug);
      expect(slugFromUrl(encodeURIComponent(slug))).toBe(slug);
      expect(encodeURIComponent(slug).length).toBeLessThanOrEqual(180);
      expect(slug).not.toMatch(/^-|-$|--|[\s/?#%&]/);
    }),
    { seed: 20_261_129, numRuns: 2_000 },
  );
  expect(encodeURIComponent(slugOf("千".repeat(300)))).toHaveLength(180);
  expect(slugOf("a ".repeat(300))).toHaveLength(79);
});

it("numbers what is taken, after the year where there is one", () => {
  const taken = new Set<string>();
  expect(["a", "a", "a"].map((plain) => takeSlug(taken, plain))).toEqual(["a", "a-2", "a-3"]);
  expect(["b", "b", "b"].map((plain) => takeSlug(taken, plain, 2021))).toEqual(["b", "b-2021", "b-2021-2"]);
});

it("compares names in any case, width and spacing", () => {
  expect(foldName(" ДРАМА ")).toBe(foldName("Драма"));
  expect(foldName("Science  Fiction")).toBe(foldName("ｓcience fiction"));
  expect(foldName("ドラマ")).not.toBe(foldName("トラマ"));
});
