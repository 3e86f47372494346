import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it.each([["--help"], ["--mail", "vera@example.com"], ["--email"], []])(
  "says how it is called when it is called with %s %s",
  (...args) => {
    const asked = spawnSync(process.execPath, ["--import", "tsx", "db/commands/admin-create.ts", ...args], {
      env: { ...process.env, DATABASE_URL: "file:/nowhere/at-all.db" },
      encoding: "utf8",
    });
    expect([asked.status, asked.stderr]).toEqual([2, expect.stringMatching(/^Usage: npm run admin:create/)]);
  },
);
