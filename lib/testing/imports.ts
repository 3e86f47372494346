import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One file names another, as a value or as a type; both from the root of the project. */
export type Import = { from: string; to: string };

const FOLDERS = "{app,components,db,e2e,lib}/**/*.{ts,tsx,mjs}";
const NAMED = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)["']((?:(?:\.{1,2}|@)\/|#)[^"'\n]+)["']/g;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

/**
 * All imports of one file of the project by another, those of types and those made while running included; of a `#name`
 * that which stands for it on a server, or in a browser.
 */
export function readImports(root: string, place: Place = "default"): Import[] {
  const { imports = {} } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = new Set(globSync(FOLDERS, { cwd: root }));
  return [...files].flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(NAMED)].flatMap(([, name = ""]) => {
      const base = baseOf(name, from, imports, place);
      const to = ENDINGS.map((ending) => base + ending).find((file) => files.has(file));
      return to ? [{ from, to }] : [];
    }),
  );
}

/** As `package.json` tells them apart. */
type Place = "default" | "browser";
type Stands = Record<string, Record<Place, string> | undefined>;

/** Where a name leads, from the root. */
function baseOf(name: string, from: string, stands: Stands, place: Place): string {
  if (name.startsWith("#")) return normalize(stands[name]?.[place] ?? name);
  return name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(from), name));
}

/** The rings among what leads to what: sets of names of which each is reached from each (Tarjan's algorithm). */
export function findRings(arrows: readonly (readonly [string, string])[]): string[][] {
  const next = Map.groupBy(arrows, ([from]) => from);
  const found = new Map<string, { index: number; low: number; isOpen: boolean }>();
  const open: string[] = [];
  const rings: string[][] = [];
  const visit = (name: string) => {
    const mine = { index: found.size, low: found.size, isOpen: true };
    found.set(name, mine);
    open.push(name);
    for (const [, to] of next.get(name) ?? []) {
      const theirs = found.get(to) ?? visit(to);
      if (theirs.isOpen) mine.low = Math.min(mine.low, theirs.low);
    }
    if (mine.low === mine.index) {
      const ring = open.splice(open.indexOf(name));
      for (const member of ring) Object.assign(found.get(member) ?? {}, { isOpen: false });
      if (ring.length > 1) rings.push(ring.sort());
    }
    return mine;
  };
  for (const name of next.keys()) if (!found.has(name)) visit(name);
  return rings;
}
