import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../client";
import { migrate } from "../migrate";
import { startSqld } from "./sqld";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database; every test file copies it. */
    templatePath: string;
    /** A migrated libSQL server, or null where none runs. */
    sqldUrl: string | null;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
  const templatePath = join(folder, "template.db");
  const template = openDatabase(`file:${templatePath}`);
  await migrate(template);
  template.engine.close();

  const sqld = await startSqld();
  if (sqld) {
    const remote = openDatabase(sqld.url);
    await migrate(remote);
    remote.engine.close();
  }
  project.provide("templatePath", templatePath);
  project.provide("sqldUrl", sqld?.url ?? null);
  return () => {
    sqld?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
