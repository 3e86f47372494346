import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { currentLanguage, currentLocale, inLanguage } from "#current-language";
import { LANGUAGES, languageOf } from "../languages";
import { packMessages, shortKey, unpackMessages } from "./brought-messages";
import KEYS from "./browser-keys.json" with { type: "json" };
import { type BrowserFile, messagesOf } from "./messages-of";
import { bareWordsIn, saidAtLoad } from "./testing/bare-words";
import { calledAlike, catalogueLanguages, faultsOf, findFaults } from "./testing/find-faults";
import { keysIn } from "./testing/keys-in-use";
import { lacksForms, valuesOf } from "./testing/message-values";
import { writeTypes } from "./testing/write-types";

it("has catalogues in which nothing is missing, unused or given wrong values", () => {
  expect(catalogueLanguages(".")).toEqual(expect.arrayContaining(["ar", "de", "en"]));
  expect(findFaults(".")).toEqual([]);
  // it reads every file that speaks
}, 120_000);

it("brings each page and layout what it says, by its own name", () => {
  const wrong = Object.keys(KEYS).filter(
    (file) =>
      !readFileSync(file, "utf8").includes(`"${file}"`) &&
      file !== "app/localized/[language]/(site)/layout.tsx",
  );
  expect(wrong).toEqual([]);
});

const sources = globSync("{app,components,lib}/**/*.{ts,tsx}")
  .filter((file) => !/\.(?:test|bench)\.tsx?$|testing\//.test(file))
  .map((file) => [file, readFileSync(file, "utf8")] as const);
const told = (find: typeof bareWordsIn) =>
  sources.flatMap(([file, source]) => find(file, source).map((words) => `${file}: ${words}`));

it("has no words in pages but those of messages", () => {
  expect(sources.length).toBeGreaterThan(1_500);
  expect(told(bareWordsIn)).toEqual([]);
  const page =
    'const a = <p title="Your seats"><b aria-label={t("x")}>Row</b> 5 <code>npm run x</code> Matinee</p>;';
  expect(bareWordsIn("a.tsx", page)).toEqual(["Your seats", "Row"]);
}, 120_000);

it("says nothing while a module loads", () => {
  expect(told(saidAtLoad)).toEqual([]);
  expect(saidAtLoad("a.ts", 'const WORDS = { a: t("a.b"), get b() { return t("a.c"); } };')).toEqual(["t"]);
}, 120_000);

it("brings what a browser can be handed", () => {
  const prototypes = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    prototypes.add(Object.getPrototypeOf(value));
    for (const part of Object.values(value)) look(part);
  };
  for (const file of Object.keys(KEYS) as BrowserFile[]) look(messagesOf(file));
  expect(prototypes).toEqual(new Set([Object.prototype, Array.prototype]));
});

it("brings messages by short keys, of which no two are the same", () => {
  const brought = packMessages([
    ["a.pay", "Pay"],
    ["a.by", ["By ", ["name"]]],
  ]);
  expect(brought).toEqual([shortKey("a.pay") + shortKey("a.by"), "Pay", ["By ", ["name"]]]);
  expect(unpackMessages(brought)).toEqual([
    [shortKey("a.pay"), "Pay"],
    [shortKey("a.by"), ["By ", ["name"]]],
  ]);
  const many = Array.from({ length: 20_000 }, (_, at) => `a.${at}`);
  expect(many.every((key) => /^[0-9a-z]{4}$/.test(shortKey(key)))).toBe(true);
  expect(calledAlike(many)[0]).toMatch(/^a\.\d+ and a\.\d+.* are called the same in a browser: rename one$/);
  expect(calledAlike(["a.pay", "a.by", "a.pay"])).toEqual([]);
});

it("finds what is wrong with a translation", () => {
  const model = {
    "a.seats": "{count, plural, one {# seat} other {# seats}}",
    "a.by": "By {name}",
    "a.b": "B",
  };
  const of = (messages: Record<string, string>, language = "de") => faultsOf(messages, model, language);
  const right = {
    "a.seats": "{count, plural, one {# Platz} other {# Plätze}}",
    "a.by": "Von {name}",
    "a.b": "B",
  };
  expect(of(right)).toEqual([]);
  expect(of({ ...right, "a.by": "Von {who}" })).toEqual([
    "a.by is given name (string), and reads who (string)",
  ]);
  expect(of({ ...right, "a.by": "Von" })).toEqual(["a.by is given name (string), and reads nothing"]);
  expect(of({ ...right, "a.c": "C" })).toEqual(["a.c is no message of ours"]);
  expect(of({ ...right, "a.by": "Von {name" })[0]).toMatch(/^a\.by cannot be read/);
  expect(of({ "a.seats": right["a.seats"], "a.by": right["a.by"] })).toEqual(["a.b is missing"]);
  expect(of(right, "ar")).toEqual(
    ["zero", "two", "few", "many"].map((form) => `a.seats has no form for "${form}"`),
  );
});

it("knows what a message is made of", () => {
  expect(valuesOf("Pay")).toEqual({});
  expect(valuesOf("{n, plural, one {{name} has <b>#</b>} other {<link>{n, number}</link>}}")).toEqual({
    n: "number",
    name: "string",
    b: "tag",
    link: "tag",
  });
  expect(valuesOf("{kind, select, card {by card} other {in {place}}}")).toEqual({
    kind: ["card", "other"],
    place: "string",
  });
  expect(() => valuesOf("{at, date, short}")).toThrow("instant");
  expect(lacksForms("<b>{n, plural, other {#}}</b>", "en")).toEqual(["one"]);
});

it("makes types of them", () => {
  const types = writeTypes({
    "a.b": "B",
    "a.c": "{n, plural, other {#}} by {name}",
    "a.d": "<link>D</link>",
  });
  expect(types).toContain('"a.b": null;');
  expect(types).toContain('"a.c": { n: number; name: string };');
  expect(types).toContain('"a.d": { link: "tag" };');
});

it("hears the keys that a file says", () => {
  const keys = ["a.pay", "a.kind.card", "a.kind.cash", "a.kind.cash.more"];
  expect(keysIn("a.tsx", 't("a.pay")', keys)).toEqual(["a.pay"]);
  expect(keysIn("a.tsx", `const x = <p>{t(\`a.kind.\${kind}\`)}</p>`, keys)).toEqual([
    "a.kind.card",
    "a.kind.cash",
  ]);
  expect(keysIn("a.tsx", `import "a.pay"; t(\`a.pays\`); t(\`\${x}\`)`, keys)).toEqual([]);
});

it("speaks the language that is asked for, and the default without", async () => {
  expect(currentLanguage()).toBe("en");
  expect(currentLocale()).toBe(LANGUAGES.en);
  await inLanguage("en", async () => {
    await null;
    expect(currentLanguage()).toBe("en");
  });
  expect(["en-US", "en", "fr-FR", ""].map(languageOf)).toEqual(["en", "en", "en", "en"]);
});
