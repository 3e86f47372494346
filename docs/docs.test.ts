import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const PAGES = ["README.md", ...globSync("{docs,.github}/**/*.md", { cwd: ROOT })].sort();
const MOST_README_LINES = 130;
const MOST_PICTURE_BYTES = 150_000;

const LINK = /!?\[[^\]]*\]\(([^()\s]+)\)/g;
/** A path of ours as documents write it; `…` and `*` stand for more than one. */
const PATH = /`((?:app|components|db|docs|e2e|lib|public)\/[^`\s…*]+)`/g;
const FENCED = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm;

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** As GitHub makes the address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

function anchorsOf(text: string): string[] {
  return [...text.replaceAll(FENCED, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    anchorOf(heading),
  );
}

/** What a page's links and paths lead to and is not there. */
function brokenIn(page: string, text = read(page)): string[] {
  const broken: string[] = [];
  for (const [, target = ""] of text.matchAll(LINK)) {
    if (/^https?:/.test(target)) continue;
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
    if (!existsSync(join(ROOT, file))) broken.push(target);
    else if (anchor !== undefined && !anchorsOf(read(file)).includes(anchor)) broken.push(target);
  }
  for (const [, path = ""] of text.replaceAll(FENCED, "").matchAll(PATH))
    if (!existsSync(join(ROOT, path))) broken.push(path);
  return broken;
}

describe("the documents", () => {
  it("lead to nothing that is not there", () => {
    expect(Object.fromEntries(PAGES.map((page) => [page, brokenIn(page)]))).toEqual(
      Object.fromEntries(PAGES.map((page) => [page, []])),
    );
  });

  it("would be found to lead nowhere", () => {
    const text =
      "[a](nowhere.md) ![b](pictures/none.webp) [c](seats.md#nothing) `lib/nothing.ts` [d](seats.md#holds)";
    expect(brokenIn("docs/door.md", text)).toEqual([
      "nowhere.md",
      "pictures/none.webp",
      "seats.md#nothing",
      "lib/nothing.ts",
    ]);
  });

  it("are all reached from the README", () => {
    const reached = new Set(["README.md"]);
    for (const page of reached)
      for (const [, target = ""] of read(page).matchAll(LINK)) {
        const file = relative(ROOT, join(ROOT, dirname(page), target.split("#")[0] ?? ""));
        if (PAGES.includes(file)) reached.add(file);
      }
    expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
  });

  it("keep the README short and the pictures small, and show every picture", () => {
    expect(read("README.md").split("\n").length - 1).toBeLessThanOrEqual(MOST_README_LINES);
    const shown = PAGES.map(read).join();
    const pictures = globSync("docs/pictures/*", { cwd: ROOT });
    const isLarge = (picture: string) => statSync(join(ROOT, picture)).size >= MOST_PICTURE_BYTES;
    expect(pictures.filter(isLarge)).toEqual([]);
    expect(pictures.filter((picture) => !shown.includes(`(${picture})`))).toEqual([]);
  });
});

/** Every setting that the code reads. */
const SETTINGS = [
  ...read("lib/env.ts").matchAll(/^ {4}([A-Z][A-Z_]+):/gm),
  ...read("next.config.ts").matchAll(/process\.env\.(MATINEE_DIST_DIR|MATINEE_STANDALONE)/g),
  ...read("db/commands/serve.ts").matchAll(/process\.env\.(WORKERS|MEMORY_MB)/g),
].map(([, name = ""]) => name);

describe("the settings", () => {
  it("stand in the template and in the documents", () => {
    expect(SETTINGS).toContain("AUTH_SECRET");
    const template = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    const documented = [...read("docs/operations.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect([...template].sort()).toEqual([...SETTINGS].sort());
    expect([...documented].sort()).toEqual([...SETTINGS].sort());
  });
});

describe("the libraries", () => {
  it("each stand in the documents with a reason, and no others do", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const rows = read("docs/libraries.md").matchAll(/^\| ([^|]+) \|[^|]+\|$/gm);
    const told = [...rows].flatMap(([, names = ""]) => names.trim().split(", "));
    const known = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
      (name) => !name.startsWith("@types/"),
    );
    const isTold = (name: string) => told.includes(name) || (name === "react-dom" && told.includes("react"));
    expect(known.filter((name) => !isTold(name))).toEqual([]);
    const others = ["library", "---", "@types/*"];
    expect(told.filter((name) => !known.includes(name) && !others.includes(name))).toEqual([]);
  });
});
