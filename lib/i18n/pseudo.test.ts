import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { afterEach, expect, it, vi } from "vitest";
import en from "./en.json" with { type: "json" };
import { flatten } from "./flatten";
import { pseudo } from "./pseudo";

const pairs = Object.entries(flatten(en)).map(([key, english]) => {
  const message = compile(english);
  return { key, message, said: pseudo(message) };
});

const listed = (said: unknown): unknown[] => (Array.isArray(said) ? said : [said]);
const isNode = (node: unknown) => Array.isArray(node);
/** What is said within a value or an element, by form: an element has one. */
function formsOf(node: unknown): Record<string, unknown[]> {
  const [, kind, options] = listed(node);
  if (typeof kind !== "number" || kind === 0) return { element: listed(node).slice(1) };
  return Object.fromEntries(Object.entries(options ?? {}).map(([form, said]) => [form, listed(said)]));
}

/** The text alone, of every form one after the other. */
const textOf = (message: unknown): string =>
  listed(message)
    .map((node) => (isNode(node) ? Object.values(formsOf(node)).map(textOf).join("") : node))
    .filter((text) => typeof text === "string")
    .join("");

/** All but the text: values, numbers' signs, elements and forms, by name and in order. */
const frameOf = (message: unknown): string =>
  JSON.stringify(
    listed(message)
      .filter((node) => typeof node !== "string")
      .map((node) => {
        if (!isNode(node)) return node;
        const within = Object.entries(formsOf(node)).map(([form, said]) => [form, frameOf(said)]);
        return [...listed(node).slice(0, 1), within];
      }),
  );

/** How long the text can be: by the longest of its forms. */
const longest = (message: unknown): number =>
  listed(message)
    .map((node) => {
      if (isNode(node)) return Math.max(0, ...Object.values(formsOf(node)).map(longest));
      return typeof node === "string" ? node.length : 0;
    })
    .reduce((sum, length) => sum + length, 0);

const hasWords = ({ message }: { message: CompiledMessage }) => /[a-z]/i.test(textOf(message));

it("says every message of English in accents, and leaves none of its letters", () => {
  expect(pairs.length).toBeGreaterThan(5_000);
  expect(pairs.filter(({ said }) => /[a-z]/i.test(textOf(said)))).toEqual([]);
  expect(pseudo("Seat 5")).toBe("[Šéáţ 5·]");
});

it("keeps values, elements and forms as they are", () => {
  expect(pairs.filter(({ message, said }) => frameOf(said) !== frameOf(message))).toEqual([]);
  const seats = compile("{n, plural, =0 {None} one {# seat} other {# seats <b>by {name}</b>}}");
  expect(pseudo(seats)).toEqual([
    "[·",
    ["n", 2, { "=0": "Ñóñé", one: [0, " šéáţ"], other: [0, " šéáţš ", ["b", "ḃý ", ["name"]]] }],
    "··]",
  ]);
});

it("is half again as long, and brackets are about it", () => {
  const worded = pairs.filter(hasWords);
  expect(worded.length).toBeGreaterThan(5_000);
  expect(worded.filter(({ message, said }) => longest(said) < 1.4 * longest(message))).toEqual([]);
  expect(worded.filter(({ message, said }) => longest(said) > 1.5 * longest(message) + 2)).toEqual([]);
  expect(worded.filter(({ said }) => !/^\[.*\]$/s.test(textOf(said)))).toEqual([]);
});

it("leaves what has no words", () => {
  const marks = ["", ", ", "–", "{a} / {b}"].map(compile);
  expect(marks.map(pseudo)).toEqual(marks);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});
const load = async () => ({
  ...(await import("../languages")),
  ...(await import("#current-language")),
  ...(await import("./t")),
});

it("is spoken where a build says so, and offered nowhere", async () => {
  vi.stubEnv("MATINEE_PSEUDO", "1");
  vi.resetModules();
  const { LANGUAGES, LANGUAGE_NAMES, isLanguage, languageOf, inLanguage, currentLocale, t } = await load();
  expect(isLanguage("xa")).toBe(true);
  expect(["en-XA", "en", "xa"].map(languageOf)).toEqual(["xa", "en", "xa"]);
  expect(Object.keys(LANGUAGES)).toContain("xa");
  expect(Object.keys(LANGUAGE_NAMES)).not.toContain("xa");
  const say = () => [currentLocale(), t("common.menu"), t("common.comma")];
  expect(inLanguage(languageOf("en-XA"), say)).toEqual(["en-XA", "[Ṁéñú]", ", "]);
});

it("is not spoken otherwise", async () => {
  vi.stubEnv("MATINEE_PSEUDO", "");
  vi.resetModules();
  const { LANGUAGES, isLanguage, languageOf } = await load();
  expect(isLanguage("xa")).toBe(false);
  expect(languageOf("en-XA")).toBe("en");
  expect(Object.keys(LANGUAGES)).not.toContain("xa");
});
