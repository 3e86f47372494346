import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { openTestFile } from "@/db/testing/test-database";
import { getSecondStep } from "@/lib/accounts/second-step/get-second-step";
import { withSecondStep } from "@/lib/accounts/testing/second-steps";

const run = (url: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "db/commands/second-step-reset.ts", ...args], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: "utf8",
  });

it.each([[[]], [["--mail", "ada@example.com"]], [["--email", "nobody"]]])(
  "says how it is called when it is called with %j",
  (args) => {
    const asked = run("file:/nowhere/at-all.db", ...args);
    expect([asked.status, asked.stderr]).toEqual([
      2,
      expect.stringMatching(/^Usage: npm run second-step:reset/),
    ]);
  },
);

it("takes the second step of one account away, and says where there is none", async () => {
  const { db, url } = openTestFile();
  const { user } = await withSecondStep(db, Date.now());
  expect(run(url, "--email", "nobody@example.com").stderr).toMatch(/no account with the address nobody@/);
  const reset = run(url, "--email", user.email);
  expect([reset.status, reset.stderr]).toEqual([0, ""]);
  expect(await getSecondStep(db, user, Date.now())).toEqual({ state: "off" });
  expect(run(url, "--email", user.email).status).toBe(2);
}, 60_000);
