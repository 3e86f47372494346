import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { type Area, type Finding, mend, note } from "@/lib/server/findings";
import { doctorWords } from "./doctor-words";

const folder = mkdtempSync(join(tmpdir(), "matinee-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own, with all that the server is made of. */
const START_MS = 60_000;

const doctor = (settings: Record<string, string>) => {
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "db/commands/doctor.ts"], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings },
  });
  return { status, said: stdout };
};

it(
  "says of a new installation what to mend, each with what mends it, and what is in order",
  () => {
    const path = join(folder, "new.db");
    copyFileSync(inject("templatePath"), path);
    const { status, said } = doctor({
      DATABASE_URL: `file:${path}`,
      AUTH_SECRET: "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-",
      MATINEE_BACKUPS: join(folder, "none"),
    });
    expect(status).toBe(1);
    for (const words of [
      /^Mend: Address\. .*APP_URL=https/m,
      /^Mend: Payments\. .*STRIPE_SECRET_KEY/m,
      /^Mend: E-mail\. .*SMTP_URL/m,
      /^Mend: People\. .*npm run admin:create/m,
      /^Mend: Backups\. .*npm run backup/m,
      /^In order: Settings, database, migrations, .*Power cuts\.$/m,
      /^\d to mend before customers come\.$/m,
    ])
      expect(said).toMatch(words);
  },
  START_MS,
);

it.each([
  ["no tables", "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-", /npm run db:migrate/],
  ["a secret that can be guessed", "short", /AUTH_SECRET can be guessed/],
])(
  "says first why the server would not start, with %s",
  (_what, AUTH_SECRET, words) => {
    const { status, said } = doctor({ DATABASE_URL: `file:${join(folder, "empty.db")}`, AUTH_SECRET });
    expect(status).toBe(1);
    expect(said).toMatch(/^Mend: Settings, database, migrations\. /);
    expect(said).toMatch(words);
  },
  START_MS,
);

it("is content with an installation that has only something to know of", () => {
  const { words, isWell } = doctorWords({
    refusal: null,
    findings: [{ area: "clock", is: "note", code: "clock-unknown", told: null }],
  });
  expect(isWell).toBe(true);
  expect(words).toMatch(/^Note: Clock\. .*\nIn order: .*\nReady for customers\.$/);
});

it("speaks of a replica and of a catalogue to follow only where there is one", () => {
  const told = (without: Area[]) => doctorWords({ refusal: null, findings: [], without }).words;
  expect(told([])).toMatch(/^In order: .*Memory, .*Power cuts, Replica, Catalogue\.$/m);
  expect(told(["replica", "catalogue"])).toMatch(/^In order: .*Power cuts\.$/m);
});

it.each<[Finding, RegExp]>([
  [mend("replica", "replica-silent", { url: "http://replica:8080" }), /replica:8080 does not answer/],
  [mend("replica", "replica-behind", { entries: 12 }), /five seconds behind, by 12 entries/],
  [mend("memory", "too-many-workers", { asked: 4, room: 2, mib: 1_500 }), /Set WORKERS=2/],
  [note("memory", "idle-cores", { cores: 8, room: 1, mib: 900 }), /room for one process/],
  [
    mend("catalogue", "catalogue-silent", { url: "https://a.example", code: "down" }),
    /npm run catalogue:pull/,
  ],
])("says what mends it: $code", (finding, words) => {
  expect(doctorWords({ refusal: null, findings: [finding] }).words).toMatch(words);
});
