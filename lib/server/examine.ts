import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { and, eq, isNull, like, max, ne, sql } from "drizzle-orm";
import { listBackups } from "@/db/backups/backup-files";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { NO_PASSWORD } from "@/lib/accounts/people/create-admin";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import type { Env } from "@/lib/env";
import { mailTransport } from "@/lib/mail-transport";
import { MIB } from "@/lib/sizes";
import { type Finding, mend, note } from "./findings";

const OFF_BY_MS = 10 * SECOND_MS;
const BACKUP_WITHIN_MS = 1.5 * DAY_MS;
const LEAST_FREE_BYTES = 1_024 * MIB;
const DEMO_ADDRESSES = "%@matinee.test";

const only = (findings: [boolean, Finding][]): Finding[] =>
  findings.filter(([isSo]) => isSo).map(([, one]) => one);

const TEST_SETTINGS = [
  "MATINEE_DEMO",
  "MATINEE_TEST_CLOCK",
  "MATINEE_TEST_PAYMENTS",
  "MATINEE_TEST_LOOPBACK",
] as const;

/** What the settings say by themselves. */
export function examineSettings(env: Env): Finding[] {
  const isSecure = env.APP_URL.startsWith("https:");
  const runsByItself = env.MATINEE_TIMER && !env.VERCEL;
  return [
    ...only([
      [!isSecure, mend("address", "no-tls", { url: env.APP_URL })],
      // TLS ends before this server, so somebody stands there
      [isSecure && env.TRUSTED_PROXIES === 0, mend("proxies", "proxies-uncounted", null)],
      [!env.STRIPE_SECRET_KEY, mend("payments", "no-provider", null)],
      [Boolean(env.STRIPE_SECRET_KEY?.includes("_test_")), mend("payments", "test-key", null)],
      [mailTransport(env) === "mailbox", mend("mail", "no-transport", null)],
      [Boolean(env.RESEND_API_KEY && !env.RESEND_WEBHOOK_SECRET), note("mail", "bounces-unknown")],
      [!runsByItself && !env.CRON_SECRET, mend("timer", "nobody-settles", null)],
    ]),
    ...TEST_SETTINGS.filter((name) => env[name]).map((name) => mend("tests", "test-setting", { name })),
  ];
}

/** Sessions live for a month, and few tickets are sold further ahead than another. */
const BEFORE_FOR_DAYS = 60;

/** Whether the secret before has counted for long enough: it is one more that nobody may learn. */
export function examineSecrets({ AUTH_SECRET_CHANGED }: Env, now: number): Finding[] {
  if (!AUTH_SECRET_CHANGED) return [];
  const days = Math.floor((now - Date.parse(AUTH_SECRET_CHANGED)) / DAY_MS);
  return only([[days > BEFORE_FOR_DAYS, note("secrets", "secret-before-left", { days })]]);
}

/** What the database says of who works here, of time, and of what it keeps through a power cut. */
export async function examineDatabase(db: Database, env: Env, now: number): Promise<Finding[]> {
  const signsIn = and(eq(users.role, "admin"), isNull(users.disabledAt), ne(users.passwordHash, NO_PASSWORD));
  const [admins, demo, [latest], [[mode] = [""]], [[synced] = [0]], [[there] = [now]]] = await Promise.all([
    db.$count(users, signsIn),
    db.$count(users, like(users.email, DEMO_ADDRESSES)),
    db.select({ at: max(auditEntries.at) }).from(auditEntries),
    db.values<[string]>(sql`pragma journal_mode`),
    db.values<[number]>(sql`pragma synchronous`),
    db.values<[number]>(sql`select cast(unixepoch('subsec') * 1000 as integer)`),
  ]);
  const isFile = env.DATABASE_URL.startsWith("file:");
  return [
    ...only([
      [admins === 0, mend("people", "no-admin", null)],
      [demo > 0 && !env.MATINEE_DEMO, mend("people", "demo-people", { count: demo })],
      // whoever wrote that had another clock, or this one was set back
      [(latest?.at ?? 0) > now + MINUTE_MS, mend("clock", "entries-ahead", null)],
      [isFile && mode !== "wal", mend("durability", "no-wal", { mode })],
      [isFile && Number(synced) < SYNCED, mend("durability", "not-synced", null)],
      [!isFile, note("durability", "server-decides")],
    ]),
    ...(isFile ? [] : examineClock(there, now)),
  ];
}

/** SQLite's FULL. */
const SYNCED = 2;

export const CLOCK_UNKNOWN = note("clock", "clock-unknown");

/** How this machine's clock stands to another's. */
export const examineClock = (there: number, here: number): Finding[] =>
  Math.abs(there - here) > OFF_BY_MS
    ? [mend("clock", "clock-off", { seconds: Math.round((here - there) / SECOND_MS) })]
    : [];

/** The newest copy that the commands made, and the room there is for the next. */
export function examineDisk(env: Env, now: number): Finding[] {
  if (!env.DATABASE_URL.startsWith("file:")) return [note("backups", "server-backs-up")];
  const path = env.DATABASE_URL.slice("file:".length);
  const { bavail, bsize } = statfsSync(dirname(path));
  const [free, least] = [bavail * bsize, Math.max(LEAST_FREE_BYTES, 2 * statSync(path).size)];
  const folder = env.MATINEE_BACKUPS;
  const newest = newestIn(folder);
  const age = now - (newest ?? now);
  return only([
    [free < least, mend("disk", "little-room", { free: mib(free), least: mib(least) })],
    [newest === null, mend("backups", "no-backup", { folder })],
    [age > BACKUP_WITHIN_MS, mend("backups", "old-backup", { days: Math.floor(age / DAY_MS) })],
  ]);
}

const mib = (bytes: number) => Math.floor(bytes / MIB);

function newestIn(folder: string): number | null {
  try {
    return listBackups(folder).at(-1)?.at ?? null;
  } catch {
    return null;
  }
}
