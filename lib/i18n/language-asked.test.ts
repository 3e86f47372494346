import { expect, it } from "vitest";
import { speakGerman } from "./testing/speak-german";

speakGerman({});
const { languageAsked } = await import("./language-asked");

it.each([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["fr, it;q=0.8", "en"],
  ["de", "de"],
  ["DE-at", "de"],
  ["fr;q=0.9, de;q=0.5, *;q=0.1", "de"],
  ["en;q=0.5, de;q=0.8", "de"],
  ["en;q=0.8,de;q=0.8", "en"],
  ["de;q=0.8,en;q=0.8", "de"],
  ["de;q=0, en;q=0.001", "en"],
  ["de;q=0.001", "de"],
  ["en; q=0.7 , de ; q = 0.9", "de"],
  ["de;q=high", "de"],
  ["constructor", "en"],
  [`${"fr,".repeat(100_000)}de`, "en"],
])("reads of %j the language %s", (header, language) => {
  expect(languageAsked(header)).toBe(language);
});
