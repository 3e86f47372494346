import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { apiClients } from "@/db/schema/accounts";
import { openTestFile } from "@/db/testing/test-database";
import { findClient } from "@/lib/accounts/api-clients/find-client";

const run = (url: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "db/commands/token-create.ts", ...args], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: "utf8",
  });

it.each([
  [[]],
  [["--name", "Kiosk"]],
  [["--name", "Kiosk", "--scopes", "sell,everything"]],
  [["--scope", "x"]],
])("says how it is called when it is called with %j", (args) => {
  const asked = run("file:/nowhere/at-all.db", ...args);
  expect([asked.status, asked.stderr]).toEqual([2, expect.stringMatching(/^Usage: npm run token:create/)]);
});

it("makes none for every theater where the one that is named is empty or unknown", async () => {
  const { db, url } = openTestFile();
  for (const theater of ["", "nowhere"]) {
    const refused = run(url, "--name", "Kiosk", "--scopes", "sell", "--theater", theater);
    expect([refused.status, refused.stderr]).toEqual([2, `There is no theater "${theater}".\n`]);
  }
  expect(await db.select().from(apiClients)).toEqual([]);
});

it("prints a token alone on its last line, which is good", async () => {
  const { db, url } = openTestFile();
  const made = run(url, "--name", "Box office", "--scopes", "read,sell");
  expect([made.status, made.stderr]).toEqual([0, ""]);
  const token = made.stdout.trimEnd().split("\n").at(-1) ?? "";
  expect(await findClient(db, token, Date.now())).toMatchObject({
    name: "Box office",
    may: ["read", "sell"],
  });
});
