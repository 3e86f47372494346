import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { FLOORS, isAtLeast, LEAST_SQLITE } from "./floors";
import { type Locked, readLocked } from "./locked";

const locked = readLocked();
const served = locked.filter(({ isServed }) => isServed);
const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  [list in "dependencies" | "devDependencies"]: Record<string, string>;
} & { allowScripts: Record<string, boolean> };

const tooOld = (packages: readonly Locked[]) =>
  packages
    .filter(({ name, version }) => FLOORS[name] && !isAtLeast(version, FLOORS[name].least))
    .map(({ path, version }) => `${path} is ${version}`);

describe("what is locked", () => {
  it("is nowhere below the version that an advisory asks for", () => {
    expect(tooOld(served)).toEqual([]);
    expect(Object.keys(FLOORS).filter((name) => !served.some((one) => one.name === name))).toEqual([]);
  });

  it("would be found below it, also deep inside another package (twin)", () => {
    const path = "node_modules/next/node_modules/sharp";
    const deep = { ...(served[0] as Locked), path, name: "sharp", version: "0.35.4" };
    expect(tooOld([...served, deep])).toEqual([`${path} is 0.35.4`]);
  });

  it("has an SQLite without the faults that are known", async () => {
    const [[version = ""] = []] = await openTestDatabase().values<[string]>("select sqlite_version()");
    expect([version, isAtLeast(version, LEAST_SQLITE)]).toEqual([version, true]);
  });

  it("comes from the registry alone, and is what its checksum says", () => {
    expect(locked.filter(({ resolved }) => resolved && !/^https:\/\/registry\./.test(resolved))).toEqual([]);
    // of one build for other systems each, written in by hand where the registry did not answer: npm ci adds nothing to them here
    const without = locked.filter(({ integrity }) => !integrity).map(({ name }) => name);
    expect(without.filter((name) => !name.startsWith("@next/swc-"))).toEqual([]);
    expect(without.length).toBeLessThanOrEqual(4);
  });

  it("runs nothing while it is installed but what is allowed by name", () => {
    const scripts = new Set(locked.filter(({ hasScript }) => hasScript).map(({ name }) => name));
    expect([...scripts].filter((name) => !(name in allowScripts)).sort()).toEqual(NOT_ASKED);
  });

  it("is named by exact versions", () => {
    const named = Object.entries({ ...dependencies, ...devDependencies });
    const isExact = (version: string) => /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
    expect(named.filter(([, version]) => !isExact(version))).toEqual([]);
  });
});

/** Not in the list of what may: npm does not run it. Its binaries come with the package. */
const NOT_ASKED = ["better-sqlite3"];

describe("a version", () => {
  it.each([
    ["1.2.3", "1.2.3", true],
    ["1.10.0", "1.9.9", true],
    ["2.0.0", "10.0.0", false],
    ["5.0.0-beta.32", "5.0.0-beta.32", true],
    ["5.0.0-beta.4", "5.0.0-beta.32", false],
    ["5.0.0", "5.0.0-beta.32", true],
    ["5.0.0-beta.99", "5.0.0", false],
  ])("%s is at least %s: %s", (version, least, is) => {
    expect(isAtLeast(version, least)).toBe(is);
  });
});
