import { existsSync, globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];
const IMPORTS =
  /^(?:import|export) (?!type\b)(?:[^"';]*? from )?"([^"]+)"|\bimport\(\s*"([^"]+)"|^import "([^"]+)"/gm;

/** What `npm start`, `db:migrate`, `admin:create`, `payments:reconcile` and the commands that keep a database run. */
const ENTRIES = [
  ...[
    "check-start",
    "migrate",
    "admin-create",
    "payments-reconcile",
    "backup",
    "restore",
    "erasures-repeat",
    "invariants",
    "secrets-renew",
    "tidy",
  ].map((name) => `db/commands/${name}.ts`),
  ...["instrumentation.ts", "proxy.ts", "next.config.ts", "lib/page-cache.mjs"],
  ...globSync("app/**/*.{ts,tsx}", { cwd: ROOT }).filter(
    (path) => !/\.(test|bench)\.tsx?$|\/_testing\//.test(path),
  ),
];

/** Not imported: the runtime itself, what turns sources into what is served, and a decoder that is named by its address. */
const TOOLS = [
  "node",
  "tsx",
  "tailwindcss",
  "@tailwindcss/postcss",
  "@fontsource-variable/fraunces",
  "@fontsource-variable/instrument-sans",
  "zxing-wasm",
];

const { dependencies, imports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  imports: Record<string, { default: string }>;
};

it("depends on what the server and its commands run, and on nothing else", () => {
  const found = packagesOf(ENTRIES);
  expect([...found].filter((name) => !(name in dependencies))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !found.has(name) && !TOOLS.includes(name))).toEqual([]);
});

function packagesOf(entries: string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = entries.map((path) => join(ROOT, path));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, plain, lazy, bare] of readFileSync(file, "utf8").matchAll(IMPORTS)) {
      const name = plain ?? lazy ?? bare ?? "";
      if (/^(?:\.|@\/|#)/.test(name)) {
        const found = sourceOf(name, file);
        if (/\.(ts|tsx|mjs)$/.test(found)) waiting.push(found);
      } else if (!name.startsWith("node:") && !builtinModules.includes(name)) {
        packages.add(name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
      }
    }
  }
  return packages;
}

function sourceOf(name: string, from: string): string {
  const own = name.startsWith("#")
    ? imports[name]?.default
    : name.startsWith("@/")
      ? name.slice(2)
      : undefined;
  const base = own === undefined ? join(dirname(from), name) : join(ROOT, own);
  const path = ENDINGS.map((ending) => base + ending).find((each) => /\.\w+$/.test(each) && existsSync(each));
  if (!path) throw new Error(`${relative(ROOT, from)} imports ${name} of nowhere`);
  return path;
}
