import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import type { Language } from "@/lib/languages";

// the loader replaces its calls as pages are built
vi.mock("next/font/local", () => ({
  default: ({ variable }: { variable: string }) => ({ variable, style: { fontFamily: `'of${variable}'` } }),
}));
const { scriptStyle } = await import("./script-style");
const styleOf = (language: string) => scriptStyle(language as Language);

/** Whether a face is asked for a character. */
function covers(style: string, char: string): boolean {
  const [, ranges = ""] = /unicode-range:([^;]*);/.exec(style) ?? [];
  const point = char.codePointAt(0) ?? 0;
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16);
  });
}

it("adds nothing to a page whose letters are Latin", () => {
  expect([styleOf("en"), styleOf("de")]).toEqual([null, null]);
});

it("takes Arabic's letters, marks and digits from the system, and leaves names and blanks to our own faces", () => {
  const style = styleOf("ar") ?? "";
  for (const char of "تذكرةًّ٤؟،") expect(covers(style, char)).toBe(true);
  for (const char of "Metropolis 2026£«") expect(covers(style, char)).toBe(false);
  expect(style).not.toContain("url(");
  expect(style).toMatch(/--font-fraunces-ext:arabic,'of--font-fraunces-ext'/);
  expect(style).toMatch(/--font-instrument-ext:arabic,'of--font-instrument-ext'/);
});

it("gives each size of text more room between lines than Latin has", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const latin = [...css.matchAll(/--text-(\w+)--line-height: ([\d.]+);/g)];
  expect(latin).toHaveLength(6);
  for (const [, size, height] of latin) {
    const [, arabic] = new RegExp(`--text-${size}--line-height:([\\d.]+)`).exec(styleOf("ar") ?? "") ?? [];
    expect(Number(arabic)).toBeGreaterThan(Number(height) + 0.15);
  }
});

it("parts no letters that are joined, wherever our styles space others", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const spaced = [...css.matchAll(/([^{}]*)\{[^{}]*letter-spacing: -/g)].flatMap(([, selectors = ""]) =>
    selectors
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .split(",")
      .map((one) => one.trim()),
  );
  expect(spaced.length).toBeGreaterThan(0);
  const [, unspaced = ""] = /}([^{}]*){letter-spacing:0}/.exec(styleOf("ar") ?? "") ?? [];
  for (const selector of spaced) expect(unspaced.split(",")).toContain(selector);
});
