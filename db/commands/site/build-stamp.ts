import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = "{app,components,db,lib,public}/**/*";
const NOT_BUILT = /^db.(commands|testing)|\.test\./;
const CONFIGS = ["next.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** A hash of everything that goes into a build. */
export function hashSources(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES).filter((path) => !NOT_BUILT.test(path) && statSync(path).isFile());
  for (const path of [...files.sort(), ...CONFIGS]) hash.update(path).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

// inside the build's own folder: whoever builds anew takes the stamp away with the old build
const stampOf = (distDir: string) => join(distDir, "demo-build");

export const isBuilt = (distDir: string, sources: string): boolean =>
  existsSync(stampOf(distDir)) && readFileSync(stampOf(distDir), "utf8") === sources;

export const markBuilt = (distDir: string, sources: string): void => writeFileSync(stampOf(distDir), sources);
