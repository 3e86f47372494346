import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEFAULT_LOCALE, LANGUAGE_NAMES, LANGUAGES } from "../languages";
import { findFaults, generated } from "./testing/find-faults";
import { faultsOfLanguage, writeLanguages } from "./testing/write-languages";

/** A folder of nothing but catalogues, in which Dutch, which counts as English does, begins as a copy of English. */
const root = mkdtempSync(join(tmpdir(), "matinee-languages-"));
const dutch = join(root, "lib/i18n/nl.json");
const english = JSON.parse(readFileSync("lib/i18n/en.json", "utf8"));

const say = (messages: object) => writeFileSync(dutch, JSON.stringify(messages));
const faultsOfDutch = () => findFaults(root).filter((fault) => fault.startsWith("nl: "));
const isStale = () => findFaults(root).some((fault) => fault.startsWith("lib/language-list.ts is not what"));
function make() {
  for (const [file, text] of Object.entries(generated(root))) writeFileSync(join(root, file), text);
}

beforeAll(() => {
  mkdirSync(join(root, "lib/i18n"), { recursive: true });
  cpSync("package.json", join(root, "package.json"));
  cpSync("lib/i18n/en.json", join(root, "lib/i18n/en.json"));
  make();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("adds a language by one more file, which says of itself what it is", async () => {
  expect(isStale()).toBe(false);
  say({ ...english, language: { locale: "nl-NL", name: "Nederlands", offer: "Lees dit in het Nederlands" } });
  expect(isStale()).toBe(true);
  make();
  expect(isStale()).toBe(false);
  expect(faultsOfDutch()).toEqual([]);
  const { LISTED, NAMES } = await import(join(root, "lib/language-list.ts"));
  expect(LISTED).toEqual({ en: DEFAULT_LOCALE, nl: "nl-NL" });
  expect(NAMES).toEqual({ en: "English", nl: "Nederlands" });
  const { FILES } = await import(join(root, "lib/i18n/catalogue-files.ts"));
  expect(FILES.nl.common).toEqual(english.common);
});

it("refuses one that is a copy still, and one in which a message is missing", () => {
  say(english);
  expect(faultsOfDutch()).toEqual([`nl: language.locale is no tag of this language: "${DEFAULT_LOCALE}"`]);
  const { menu: _menu, ...common } = english.common;
  say({
    ...english,
    common,
    language: { locale: "nl", name: "Nederlands", offer: "Lees dit in het Nederlands" },
  });
  expect(faultsOfDutch()).toEqual(["nl: common.menu is missing"]);
  expect(
    faultsOfLanguage({ "language.locale": "nl_NL", "language.name": "", "language.offer": "Lees" }, "nl"),
  ).toEqual(['language.locale is no tag of this language: "nl_NL"', "language.name is missing"]);
});

it("lists languages by their tags and their own names, the default first", () => {
  const of = (locale: string, name: string) => ({ "language.locale": locale, "language.name": name });
  const made = writeLanguages({ da: of("da-DK", "Dansk"), en: of("en-AU", "English") }, "en");
  expect(made["lib/language-list.ts"]).toMatch(/en: "en-AU",\n {2}da: "da-DK",\n\}[^}]+English[^}]+Dansk/);
  expect(Object.keys(LANGUAGE_NAMES)).toEqual(Object.keys(LANGUAGES));
  expect(LANGUAGE_NAMES.en).toBe("English");
});
