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
    /** The same, for what breaks the rules: see `ruledEngines`. */
    ruledSqldUrls: string[];
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
  const templatePath = join(folder, "template.db");
  const template = openDatabase(`file:${templatePath}`);
  await migrate(template);
  template.engine.close();

  const servers: Server[] = [];
  // who runs the same tests over and over, as mutation testing does, wants one engine
  const workers = process.env.MATINEE_TEST_SQLITE_ALONE ? 0 : project.vitest.config.maxWorkers;
  // the first one may have to be fetched, so they start one after the other
  for (let nth = 0; nth < workers * 2; nth++) {
    const server = await startMigrated();
    if (!server) break;
    servers.push(server);
  }
  const urls = servers.map(({ url }) => url);
  project.provide("templatePath", templatePath);
  project.provide("sqldUrls", urls.slice(0, workers));
  project.provide("ruledSqldUrls", urls.slice(workers));
  return () => {
    for (const server of servers) server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

type Server = NonNullable<Awaited<ReturnType<typeof startSqld>>>;

async function startMigrated(): Promise<Server | null> {
  const server = await startSqld();
  if (!server) return null;
  const remote = openDatabase(server.url);
  await migrate(remote);
  remote.engine.close();
  return server;
}
