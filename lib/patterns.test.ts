import { globSync, readFileSync } from "node:fs";
import ts from "typescript-5";
import { describe, expect, it } from "vitest";

/** What runs on a server or in a customer's browser. */
const FILES = globSync("{app,components,db,lib}/**/*.{ts,tsx}").filter(
  (path) => !/\.test\.|\/testing\/|^db\/(testing|seed|released)\//.test(path),
);

/** The regular expressions of a file. */
function patternsOf(path: string, text: string): string[] {
  if (!/[/*+]/.test(text)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text.slice(1, node.text.lastIndexOf("/")));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return found;
}

/** Escapes and classes as the one letter that they stand for. */
const asLetters = (pattern: string) => pattern.replace(/\\./gu, "x").replace(/\[[^\]]*\]/gu, "x");

/**
 * How deep repetitions without an end stand within one another. Within another, each letter of what almost fits may double what
 * it takes; one alone takes no more than the letters by themselves, so that what bounds a text bounds it, too.
 */
function depth(pattern: string): number {
  const letters = asLetters(pattern);
  const groups = [0];
  let last = 0;
  const close = (deepest: number) => {
    last = deepest;
    groups.push(Math.max(groups.pop() ?? 0, last));
  };
  for (const [token] of letters.matchAll(/\{\d+,\}|./gu)) {
    if (token === "(") groups.push(0);
    else if (token === ")") close(groups.pop() ?? 0);
    else if (/^(?:[*+]|\{.+)$/u.test(token)) close(last + 1);
    else last = 0;
  }
  return groups[0] ?? 0;
}

/** May begin anywhere in a run of the same, and fail at its end: each letter reads the rest once more. */
const rereads = (pattern: string) => waysOf(pattern).some((way) => /^[\w .=-][*+](?!$|\?)/u.test(way));

/** What a pattern may be, of which none is part of a group. */
function waysOf(pattern: string): string[] {
  let inside = 0;
  const letters = [...asLetters(pattern)].map((letter) => {
    if (letter === "(") inside++;
    if (letter === ")") inside--;
    return letter === "|" && inside > 0 ? "x" : letter;
  });
  return letters.join("").split("|");
}

/** Repeats what repeats, and why that is read once: what it begins or ends with is nothing that stands within. */
const SEPARATED: Record<string, string> = {
  "lib/venues/theater-input.ts": "words between commas",
  "lib/privacy/written-words.ts": "words between hyphens",
  "lib/ingress/readable-form.ts": "lines",
  "db/failures.ts": "words between underscores, of our own rules' messages",
};

/** Begins with a repetition, and what bounds the text that it reads. */
const BOUNDED: Record<string, string> = {
  "lib/server/start-checks.ts": "a setting of the operator's",
  "lib/layouts/json-fault.ts": "is read from one place, and on from there",
  "lib/slug.ts": "titles and names of two hundred letters",
  "lib/input/code.ts": "three hundred letters, and no more are read",
  "lib/accounts/passwords/argon2.ts": "what we have made",
};

describe("a regular expression", () => {
  const all = FILES.flatMap((path) =>
    patternsOf(path, readFileSync(path, "utf8")).map((pattern) => ({ path, pattern })),
  );

  /** Those that are found stand in the table, and no others do. */
  const isKnown = (table: Record<string, string>, isIt: (pattern: string) => boolean) => {
    const found = all.filter(({ pattern }) => isIt(pattern));
    expect(found.filter(({ path }) => !table[path])).toEqual([]);
    expect(Object.keys(table).filter((path) => !found.some((one) => one.path === path))).toEqual([]);
  };

  it("never repeats without an end what repeats without an end, but for what is separated", () => {
    expect(all.length).toBeGreaterThan(150);
    isKnown(SEPARATED, (pattern) => depth(pattern) > 1);
  });

  it("begins with a repetition only where its text is bounded", () => {
    isKnown(BOUNDED, rereads);
  });

  it.each(["(a+)+", "(?:a|b*)*$", "([a-z]+\\s?){2,}", "^(\\w+,)*x|((x)y{1,})+"])(
    "would be found: %s",
    (pattern) => expect(depth(pattern)).toBeGreaterThan(1),
  );

  it.each(["a+b+", "(a+)?", "(?:a{1,5})+", "[(+*]+", "\\(+\\)+", "(?<name>a)*"])("is let be: %s", (pattern) =>
    expect(depth(pattern)).toBeLessThan(2),
  );

  it("would be found where it begins with a repetition", () => {
    expect(["\\s+$", "^x|[a-z]*y", "^x+$", "x+", "^(?:y|x+)$"].map(rereads)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
