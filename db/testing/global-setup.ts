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
    /** A migrated libSQL server for each worker; none where none runs. */
    sqldUrls: string[];
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
  const templatePath = join(folder, "template.db");
  const template = openDatabase(`file:${templatePath}`);
  await migrate(template);
  template.engine.close();

  const servers: NonNullable<Awaited<ReturnType<typeof startSqld>>>[] = [];
  // the first one may have to be fetched, so they start one after the other
  for (let worker = 0; worker < project.vitest.config.maxWorkers; worker++) {
    const server = await startSqld();
    if (!server) break;
    servers.push(server);
    const remote = openDatabase(server.url);
    await migrate(remote);
    remote.engine.close();
  }
  project.provide("templatePath", templatePath);
  project.provide(
    "sqldUrls",
    servers.map(({ url }) => url),
  );
  return () => {
    for (const server of servers) server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
