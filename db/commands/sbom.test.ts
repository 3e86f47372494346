import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { readLocked } from "./supply/locked";

const folder = mkdtempSync(join(tmpdir(), "matinee-sbom-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Component = {
  name: string;
  version: string;
  purl: string;
  hashes?: { alg: string; content: string }[];
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "db/commands/sbom.ts", ...args], {
    // a registry that nobody answers for
    env: { ...process.env, npm_config_registry: "http://127.0.0.1:9" },
  });

it("writes all that is served, and nothing that only tests need, without asking anybody", async () => {
  const file = join(folder, "deep", "bill.cdx.json");
  const { stdout } = await run(file);
  const bill = JSON.parse(readFileSync(file, "utf8"));
  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "matinee", type: "application" } },
  });
  expect(Number(bill.specVersion)).toBeGreaterThanOrEqual(1.5);
  const components = bill.components as Component[];
  expect(stdout).toContain(`${components.length} packages`);

  const told = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const served = readLocked().filter(({ isServed }) => isServed);
  expect(served.map(({ name, version }) => `${name}@${version}`).filter((one) => !told.has(one))).toEqual([]);
  expect(components.filter(({ name }) => name === "vitest" || name === "knip")).toEqual([]);

  const faulty = components.filter(({ purl, licenses }) => !purl.startsWith("pkg:npm/") || !licenses?.length);
  expect(faulty.map(({ name }) => name)).toEqual([]);
  // as the lock file has none for these either
  const unproven = components.filter(({ hashes }) => !hashes?.length).map(({ name }) => name);
  expect(unproven.filter((name) => !name.startsWith("@next/swc-"))).toEqual([]);
}, 120_000);

it("takes one file, and says so", async () => {
  await expect(run("a.json", "b.json")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("FILE"),
  });
  await expect(run("--format=spdx")).rejects.toMatchObject({ code: 2 });
}, 60_000);
