import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DEFAULT_LANGUAGE } from "@/lib/languages";
import { shortKey } from "../brought-messages";
import { flatten } from "../flatten";
import { browserKeys } from "./browser-keys";
import { keysIn } from "./keys-in-use";
import { lacksForms, type ValueKind, valuesOf } from "./message-values";
import { faultsOfLanguage, OF_THE_LANGUAGE, writeLanguages } from "./write-languages";
import { writeTypes } from "./write-types";

type Messages = Readonly<Record<string, string>>;

const BROWSER_KEYS = "lib/i18n/browser-keys.json";

/** What is made of the messages and of the files that say them, by the files where it is kept. */
export function generated(root: string): Record<string, string> {
  const messages = readCatalogue(root, DEFAULT_LANGUAGE);
  const all = catalogueLanguages(root).map((language) => [language, readCatalogue(root, language)]);
  return {
    ...writeLanguages(Object.fromEntries(all), DEFAULT_LANGUAGE),
    "lib/i18n/messages.ts": writeTypes(messages),
    [BROWSER_KEYS]: `${JSON.stringify(browserKeys(root, Object.keys(messages)), null, 2)}\n`,
  };
}

/** Whether a file that is made says by now what it should. */
export const isMade = (root: string, [file, text]: [string, string]): boolean =>
  existsSync(join(root, file)) && readFileSync(join(root, file), "utf8") === text;

/** All that is wrong with the catalogues, in words for whoever writes them. */
export function findFaults(root: string): string[] {
  const model = readCatalogue(root, DEFAULT_LANGUAGE);
  const made = generated(root);
  return [
    ...Object.entries(made)
      .filter((one) => !isMade(root, one))
      .map(([file]) => `${file} is not what \`npm run i18n\` makes`),
    ...calledAlike(Object.values<string[]>(JSON.parse(made[BROWSER_KEYS] ?? "{}")).flat()),
    ...unusedIn(model, root).map((key) => `${key} is said nowhere`),
    ...catalogueLanguages(root).flatMap((language) => {
      const messages = readCatalogue(root, language);
      const faults = [...faultsOfLanguage(messages, language), ...faultsOf(messages, model, language)];
      return faults.map((fault) => `${language}: ${fault}`);
    }),
  ];
}

/** The languages that there is a catalogue of, offered or not. */
export const catalogueLanguages = (root: string): string[] =>
  globSync("lib/i18n/??.json", { cwd: root }).map((file) => basename(file, ".json"));

const readCatalogue = (root: string, language: string): Messages =>
  flatten(JSON.parse(readFileSync(join(root, `lib/i18n/${language}.json`), "utf8")));

function unusedIn(messages: Messages, root: string): string[] {
  const keys = Object.keys(messages).filter((key) => !OF_THE_LANGUAGE.includes(key));
  const sources = globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: root }).filter(
    (file) => !/\.test\.tsx?$|\/testing\/|^lib\/i18n\/messages\.ts$/.test(file),
  );
  const used = new Set(sources.flatMap((file) => keysIn(file, readFileSync(join(root, file), "utf8"), keys)));
  return keys.filter((key) => !used.has(key));
}

/** Keys that browsers could not tell apart. */
export const calledAlike = (keys: readonly string[]): string[] =>
  [...Map.groupBy(new Set(keys), shortKey).values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => `${alike.join(" and ")} are called the same in a browser: rename one`);

/** What is wrong with the messages of a language, compared with those that the types are made of. */
export function faultsOf(messages: Messages, model: Messages, language: string): string[] {
  const missing = Object.keys(model).filter((key) => !Object.hasOwn(messages, key));
  const faults = Object.entries(messages).flatMap(([key, message]) => {
    const origin = model[key];
    if (origin === undefined) return `${key} is no message of ours`;
    try {
      const lacking = lacksForms(message, language).map((form) => `${key} has no form for "${form}"`);
      const asked = shapeOf(valuesOf(origin));
      const shape = shapeOf(valuesOf(message));
      return shape === asked ? lacking : [...lacking, `${key} is given ${asked}, and reads ${shape}`];
    } catch (error) {
      return `${key} cannot be read: ${error instanceof Error ? error.message : error}`;
    }
  });
  return [...missing.map((key) => `${key} is missing`), ...faults];
}

const shapeOf = (values: Record<string, ValueKind>): string =>
  Object.entries(values)
    .map(([name, kind]) => `${name} (${typeof kind === "string" ? kind : kind.toSorted().join("/")})`)
    .sort()
    .join(", ") || "nothing";
