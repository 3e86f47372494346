import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { type Migration, readSchemaFiles } from "@/db/schema-files";
import { dumpDatabase } from "./dump";
import { fillSample } from "./sample";

/** A schema that databases out there have. Its migrations never change again; newer ones come after them. */
export type Release = {
  version: string;
  /** The hash of each migration, by its tag. */
  migrations: Record<string, string>;
  /** A database of that schema with a booking, a refund and a scan in it, as the version itself made it. */
  dump: string;
};

export const RELEASED = join(process.cwd(), "db", "released");

export const isReleased = (folder: string, version: string): boolean =>
  existsSync(join(folder, `${version}.json`));

export const listReleases = (folder: string): Release[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readRelease(folder, name.slice(0, -".json".length)));

function readRelease(folder: string, version: string): Release {
  const { migrations } = JSON.parse(readFileSync(join(folder, `${version}.json`), "utf8"));
  return { version, migrations, dump: readFileSync(join(folder, `${version}.sql`), "utf8") };
}

/** Writes the present schema down as the one of a release. */
export async function writeRelease(folder: string, version: string): Promise<Release> {
  const scratch = mkdtempSync(join(tmpdir(), "matinee-release-"));
  const db = openDatabase(`file:${join(scratch, "release.db")}`);
  try {
    const files = readSchemaFiles();
    await migrate(db, files);
    await fillSample(db);
    const migrations = Object.fromEntries(files.migrations.map(({ tag, hash }) => [tag, hash]));
    const dump = await dumpDatabase(db);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${version}.json`), `${JSON.stringify({ migrations }, null, 2)}\n`);
    writeFileSync(join(folder, `${version}.sql`), dump);
    return { version, migrations, dump };
  } finally {
    db.engine.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The migrations of a release that are no longer what was released. */
export const findChanged = (release: Release, migrations: Migration[]): string[] =>
  Object.entries(release.migrations)
    .filter(([tag, hash]) => migrations.find((migration) => migration.tag === tag)?.hash !== hash)
    .map(([tag]) => tag);
