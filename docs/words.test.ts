import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const GLOSSARY = "docs/glossary.md";
const FILES = [
  ...globSync("{app,components,db,docs,e2e,lib}/**/*.{css,md,mjs,sql,ts,tsx}", { cwd: ROOT }),
  "README.md",
  ".github/CONTRIBUTING.md",
].filter(
  (file) => !/^db\/(migrations|released)\/|CHANGELOG|^docs\/(glossary\.md|words\.test\.ts)$/.test(file),
);

type Never = { words: RegExp; say: string; exceptions: string[] };

/** The table of words that are never used, from the glossary. */
function readNever(): Never[] {
  const [, section = ""] = readFileSync(join(ROOT, GLOSSARY), "utf8").split("## Never");
  return [...section.matchAll(/^\| ([a-z][^|]*) \| ([^|]+) \|([^|]*)\|$/gm)]
    .filter(([, never]) => never !== "never")
    .map(([, never = "", say = "", but = ""]) => ({
      words: new RegExp(`\\b(${never.split(", ").join("|")})\\b`, "i"),
      say,
      exceptions: [...but.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
    }));
}

/** "listTakings", "list-takings" and "LIST_TAKINGS" as words. */
const asWords = (text: string) => text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[-_]/g, " ");

function findNever(file: string, text: string, never: readonly Never[]): string[] {
  const applies = never.filter(({ exceptions }) => !exceptions.some((path) => file.startsWith(path)));
  return `${file}\n${text}`.split("\n").flatMap((line, number) => {
    const words = asWords(line);
    return applies
      .filter((one) => one.words.test(words))
      .map((one) => `${file}:${number} says "${one.words.exec(words)?.[0]}": say ${one.say}`);
  });
}

describe("the words of the trade", () => {
  const never = readNever();

  it("are the ones of the glossary, in code, pages and documents", () => {
    expect(never.length).toBeGreaterThan(15);
    expect(FILES.length).toBeGreaterThan(1000);
    expect(FILES.flatMap((file) => findNever(file, readFileSync(join(ROOT, file), "utf8"), never))).toEqual(
      [],
    );
  });

  it.each([
    ["lib/a.ts", "const steward = 1;"],
    ["lib/a.ts", "export function listTakings() {}"],
    ["lib/a.ts", "// the showtime was called off"],
    ["lib/list-takings.ts", ""],
    ["app/localized/[language]/admin/a.tsx", "<p>You get your money back.</p>"],
    ["docs/a.md", "Each deed is written down."],
  ])("would be found in %s: %s", (file, text) => {
    expect(findNever(file, text, never)).toHaveLength(1);
  });

  it("may be warmer where customers are spoken to", () => {
    expect(
      findNever("app/localized/[language]/(site)/a.tsx", "<p>You get your money back.</p>", never),
    ).toEqual([]);
  });
});
