import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { documentedCommands, documentedFile } from "@/e2e/server/documented";
import { readEnv } from "@/lib/env";

const PAGE = "docs/operations.md";
const unit = documentedFile(PAGE, "ini", "Install");
const settingOf = (name: string) => new RegExp(`^${name}=(.*)$`, "m").exec(unit)?.[1] ?? "";
const folder = settingOf("WorkingDirectory");
const { DATABASE_URL, MATINEE_BACKUPS } = readEnv({});
const database = join(folder, DATABASE_URL.slice("file:".length));

type Replica = Record<string, string>;
type Config = { dbs: { path: string; replicas: Replica[] }[] };
const config = parse(documentedFile(PAGE, "yaml", "Litestream")) as Config;

/** What a replica of Litestream 0.3 may have of what we use: litestream.io/reference/config */
const KNOWN = ["url", "sync-interval", "snapshot-interval", "retention"];
const hours = (text: string | undefined) => Number(/^(\d+)h$/.exec(text ?? "")?.[1]);

// its binary is not to be had where tests run: what stands in its file is held against what stands beside it
it("sends the changes of the very database that the server of the page opens", () => {
  expect(Object.keys(config)).toEqual(["dbs"]);
  expect(config.dbs.map(({ path }) => path)).toEqual([database]);
  for (const { replicas } of config.dbs) {
    expect(replicas).toHaveLength(1);
    for (const replica of replicas) {
      expect(Object.keys(replica).sort()).toEqual([...KNOWN].sort());
      expect(replica.url).toMatch(/^s3:\/\/BUCKET\/\w+$/);
      // something to begin from is there for as long as anything is
      expect(hours(replica.retention)).toBeGreaterThan(2 * hours(replica["snapshot-interval"]));
      expect(replica["sync-interval"]).toBe("1s");
    }
  }
});

it("is brought back from under that path, to a file that the restore then proves", () => {
  const [{ script } = { script: "" }] = documentedCommands(PAGE).filter(
    ({ heading }) => heading === "Litestream",
  );
  const [, output, path] = /^litestream restore -o (\S+) (\S+)$/m.exec(script) ?? [];
  expect(path).toBe(database);
  expect(script).toContain(`npm run restore -- --without-checksum ${output}`);
});

it("may write where the service of the page lets the server write: its data, its backups and its build", () => {
  const writable = settingOf("ReadWritePaths").split(" ");
  const isIn = (path: string) => writable.some((one) => join(folder, path).startsWith(one));
  expect(
    [DATABASE_URL.slice("file:".length), MATINEE_BACKUPS, ".next"].filter((path) => !isIn(path)),
  ).toEqual([]);
});
