import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { backupName } from "@/db/backups/backup-files";
import { type Database, databaseOver } from "@/db/client";
import { countWorkers } from "@/db/commands/serve";
import { openTestDatabase, openTestFile } from "@/db/testing/test-database";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { readEnv } from "@/lib/env";
import { MIB } from "@/lib/sizes";
import { clockOfProvider } from "./clock-of-provider";
import { examineClock, examineDatabase, examineDisk, examineSecrets, examineSettings } from "./examine";
import { examineMachine, MIB_EACH } from "./examine-machine";
import { examineReplica } from "./examine-replica";
import type { Finding } from "./findings";

const folder = mkdtempSync(join(tmpdir(), "matinee-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = Date.now();
const REAL = {
  APP_URL: "https://tickets.example.com",
  TRUSTED_PROXIES: "1",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  SMTP_URL: "smtps://me:it@mail.example.com:465",
  MAIL_FROM: "tickets@example.com",
};
const codes = (findings: Finding[]) => findings.map(({ is, code }) => `${is} ${code}`);
const ofSettings = (settings: Record<string, string | undefined>) =>
  codes(examineSettings(readEnv(settings)));
const TEST_STRIPE = { STRIPE_SECRET_KEY: "sk_test_1" };
const BY_RESEND = { SMTP_URL: undefined, RESEND_API_KEY: "re_1" };

describe("the settings", () => {
  it("of a cinema that is open lack nothing", () => {
    expect(ofSettings(REAL)).toEqual([]);
    expect(ofSettings({ ...REAL, ...BY_RESEND, RESEND_WEBHOOK_SECRET: "whsec_MTIz" })).toEqual([]);
  });

  it("of a new installation lack an address, payments and e-mail", () => {
    expect(ofSettings({})).toEqual(["mend no-tls", "mend no-provider", "mend no-transport"]);
  });

  it.each<[what: string, more: Record<string, string | undefined>, code: string]>([
    ["no TLS", { APP_URL: "http://tickets.example.com" }, "mend no-tls"],
    ["TLS, and no proxy that it ends at", { TRUSTED_PROXIES: "0" }, "mend proxies-uncounted"],
    ["a test key", TEST_STRIPE, "mend test-key"],
    ["no ear for what bounces", BY_RESEND, "note bounces-unknown"],
    ["no timer, and nobody in its place", { MATINEE_TIMER: "0" }, "mend nobody-settles"],
    ["processes that come and go, and nobody to call them", { VERCEL: "1" }, "mend nobody-settles"],
    ["the demo's banner", { MATINEE_DEMO: "1" }, "mend test-setting"],
    ["test payments", { ...TEST_STRIPE, MATINEE_TEST_PAYMENTS: "1" }, "mend test-setting"],
  ])("with %s are told so", (_what, more, code) => {
    expect(ofSettings({ ...REAL, ...more })).toContain(code);
  });

  it("may have a secret before for sixty days, and are told then that it is left", () => {
    const secrets = {
      AUTH_SECRET: "v0Xg7mQ2sLr9TzB4nKc1WdY6pHf3JeA8",
      AUTH_SECRET_BEFORE: "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-",
    };
    const changed = (daysAgo: number) =>
      readEnv({
        ...secrets,
        AUTH_SECRET_CHANGED: new Date(NOW - daysAgo * DAY_MS).toISOString().slice(0, 10),
      });
    expect(examineSecrets(readEnv({}), NOW)).toEqual([]);
    expect(examineSecrets(changed(59), NOW)).toEqual([]);
    expect(examineSecrets(changed(61), NOW)).toMatchObject([
      { area: "secrets", is: "note", code: "secret-before-left", told: { days: 61 } },
    ]);
  });

  it("may leave the timer to a scheduler", () => {
    const CRON_SECRET = "v0Xg7mQ2sLr9TzB4nKc1WdY6pHf3JeA8";
    expect(ofSettings({ ...REAL, MATINEE_TIMER: "0", CRON_SECRET })).toEqual([]);
  });
});

describe("the database", () => {
  const env = readEnv(REAL);
  const addUser = (email: string, hash: string, disabledAt: number | null = null) => sql`
    insert into users (email, name, password_hash, role, created_at, disabled_at)
    values (${email}, 'Ada', ${hash}, 'admin', 0, ${disabledAt})`;

  it("has an admin who can sign in, or is told that there is none", async () => {
    const db = openTestDatabase();
    await db.run(sql`pragma synchronous = full`);
    expect(codes(await examineDatabase(db, env, NOW))).toEqual(["mend no-admin"]);
    await db.run(addUser("invited@example.com", "none"));
    expect(codes(await examineDatabase(db, env, NOW))).toEqual(["mend no-admin"]);
    await db.run(addUser("ada@example.com", "$argon2id$"));
    expect(await examineDatabase(db, env, NOW)).toEqual([]);
  });

  it("is not the demo's, whose passwords everybody knows", async () => {
    const db = openTestDatabase();
    await db.run(addUser("admin@matinee.test", "$argon2id$"));
    expect(codes(await examineDatabase(db, env, NOW))).toContain("mend demo-people");
    const demo = readEnv({ MATINEE_DEMO: "1" });
    expect(codes(await examineDatabase(db, demo, NOW))).not.toContain("mend demo-people");
  });

  it("has written nothing in a time to come", async () => {
    const db = openTestDatabase();
    await db.run(sql`insert into audit_entries (at, action, object_type, object_id, details)
      values (${NOW + HOUR_MS}, 'a', 'b', '1', '{}')`);
    expect(codes(await examineDatabase(db, env, NOW))).toContain("mend entries-ahead");
    expect(codes(await examineDatabase(db, env, NOW + HOUR_MS))).not.toContain("mend entries-ahead");
  });

  it("waits for the disk, and keeps its journal as a log", async () => {
    const db = openTestDatabase();
    const found = async () => codes(await examineDatabase(db, env, NOW));
    expect(await found()).toContain("mend not-synced");
    await db.run(sql`pragma synchronous = full`);
    expect(await found()).not.toContain("mend not-synced");
    await db.run(sql`pragma journal_mode = delete`);
    expect(await found()).toContain("mend no-wal");
  });

  it("of a libSQL server says what time it is there", async () => {
    const remote = readEnv({ ...REAL, DATABASE_URL: "libsql://db.example.com" });
    const db = openTestDatabase();
    const found = async (now: number) =>
      (await examineDatabase(db, remote, now)).filter(({ area }) => area === "clock");
    expect(await found(Date.now())).toEqual([]);
    expect(await found(Date.now() - HOUR_MS)).toMatchObject([
      { code: "clock-off", told: { seconds: -3_600 } },
    ]);
  });
});

describe("the disk", () => {
  const { url } = openTestFile();
  const found = (MATINEE_BACKUPS: string) =>
    codes(examineDisk(readEnv({ ...REAL, DATABASE_URL: url, MATINEE_BACKUPS }), NOW));

  it("has a backup of the last day and a half", () => {
    const backups = join(folder, "backups");
    expect(found(backups)).toContain("mend no-backup");
    mkdirSync(backups);
    expect(found(backups)).toContain("mend no-backup");
    writeFileSync(join(backups, "another.db"), "");
    expect(found(backups)).toContain("mend no-backup");
    writeFileSync(join(backups, backupName(NOW - 2 * DAY_MS)), "");
    expect(found(backups)).toContain("mend old-backup");
    writeFileSync(join(backups, backupName(NOW - DAY_MS)), "");
    expect(found(backups).filter((code) => code.endsWith("backup"))).toEqual([]);
  });

  it("is the server's own matter where there is one", () => {
    const found = examineDisk(readEnv({ DATABASE_URL: "libsql://db.example.com" }), NOW);
    expect(codes(found)).toEqual(["note server-backs-up"]);
  });
});

describe("the clock", () => {
  it("may be ten seconds off", () => {
    expect(examineClock(NOW, NOW + 10_000)).toEqual([]);
    expect(examineClock(NOW, NOW + 10_001)).toMatchObject([{ code: "clock-off", told: { seconds: 10 } }]);
  });

  it("is compared with that of the payment provider, where there is one that answers", async () => {
    const server = createServer((_request, response) => {
      response.writeHead(404, { Date: new Date(NOW - HOUR_MS).toUTCString() }).end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const STRIPE_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = readEnv({ ...TEST_STRIPE, STRIPE_WEBHOOK_SECRET: "whsec_1", STRIPE_API_URL });
    expect(await clockOfProvider(env)).toBe(Math.floor((NOW - HOUR_MS) / 1_000) * 1_000);
    await new Promise((closed) => server.close(closed));
    expect(await clockOfProvider(env)).toBeNull();
    expect(await clockOfProvider(readEnv({}))).toBeNull();
  });
});

describe("the memory", () => {
  const found = (workers: string | undefined, cores: number, mib: number) =>
    codes(examineMachine(workers, { cores, mib }));

  it("has room for as many processes as are asked for, or as there are cores", () => {
    expect(found(undefined, 2, 2 * MIB_EACH)).toEqual([]);
    expect(found("2", 8, 2 * MIB_EACH)).toEqual([]);
    expect(found("3", 8, 3 * MIB_EACH - 1)).toEqual(["mend too-many-workers"]);
    expect(found(undefined, 8, 4_096)).toEqual(["note idle-cores"]);
    expect(found("1", 1, 511)).toEqual(["mend little-memory"]);
    expect(found("1", 1, 512)).toEqual([]);
  });

  it("is counted as whoever begins the processes counts it", () => {
    for (const mib of [640, 1_279, 1_280, 4_096])
      expect(found(String(countWorkers(undefined, { cores: 64, bytes: mib * MIB })), 64, mib)).toEqual([]);
  });
});

describe("a replica", () => {
  const url = "http://replica:8080";
  const found = async (primary: Database, replica: Database) =>
    codes(await examineReplica({ primary, replica }, url));
  const note = (db: Database, at = 1) =>
    db.run(sql`insert into audit_entries (at, action, object_type, object_id, details)
      values (${at}, 'a', 'b', '1', '{}')`);

  it("that has what the primary has is in order, also before anything was done", async () => {
    const [primary, replica] = [openTestDatabase(), openTestDatabase()];
    expect(await found(primary, replica)).toEqual([]);
    for (const db of [primary, replica]) await note(db);
    expect(await found(primary, replica)).toEqual([]);
  });

  it("is waited for a moment, as an entry may be on its way", async () => {
    const [primary, replica] = [openTestDatabase(), openTestDatabase()];
    for (const db of [primary, replica]) await note(db);
    await note(primary, 2);
    let asked = 0;
    const late = databaseOver({
      ...replica.engine,
      execute: async (statement) => {
        if (++asked === 2) await note(replica, 2);
        return replica.engine.execute(statement);
      },
    });
    expect(await found(primary, late)).toEqual([]);
    expect(asked).toBeGreaterThan(1);
  });

  it("that stays behind, has another schema, is another's or is not there is told of", async () => {
    const [primary, replica] = [openTestDatabase(), openTestDatabase()];
    for (const db of [primary, replica]) await note(db);
    await note(primary, 2);
    expect(await found(primary, replica)).toEqual(["mend replica-behind"]);
    await replica.run(
      sql`delete from __drizzle_migrations where id = (select max(id) from __drizzle_migrations)`,
    );
    expect(await found(primary, replica)).toEqual(["mend replica-schema"]);
    const foreign = openTestDatabase();
    await note(foreign, 7);
    expect(await found(primary, foreign)).toEqual(["mend replica-foreign"]);
    const gone = databaseOver({ ...replica.engine, execute: () => Promise.reject(new Error("no route")) });
    expect(await found(primary, gone)).toEqual(["mend replica-silent"]);
  }, 30_000);
});
