import { expect, it } from "vitest";
import { inLanguage } from "#current-language";
import { listFacts, listFactsApart, listWords } from "./list-words";

it("lists what there is, as the language does", () => {
  expect(listFacts(["2D", null, "", false, "PG"])).toBe("2D, PG");
  expect(listWords(["7", "8", "9"])).toBe("7, 8 and 9");
  expect(inLanguage("de", () => listWords(["7", "8", "9"]))).toBe("7, 8 und 9");
  expect(inLanguage("ar", () => listWords(["7", "8"]))).toBe("7 و8");
});

it("keeps what is read from the left in one piece where one reads from the right", () => {
  expect(inLanguage("ar", () => listFacts(["70 mm", "PG"]))).toBe("\u206870 mm\u2069، \u2068PG\u2069");
  expect(inLanguage("ar", () => listFactsApart(["قاعة", "IMAX"]))).toBe("قاعة؛ \u2068IMAX\u2069");
  expect(listFacts(["70 mm", "PG"])).toBe("70 mm, PG");
});
