import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hintScripts } from "./hint-scripts";

it("marks what every page starts with, once, and nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "matinee-hint-"));
  mkdirSync(join(folder, "static"));
  for (const name of ["start", "later"]) writeFileSync(join(folder, "static", `${name}.js`), "go();");
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: ["static/start.js"] }));
  await hintScripts(folder);
  await hintScripts(folder);
  const text = (name: string) => readFileSync(join(folder, "static", `${name}.js`), "utf8");
  expect(text("start")).toBe("//# allFunctionsCalledOnLoad\ngo();");
  expect(text("later")).toBe("go();");
  rmSync(folder, { recursive: true });
});
