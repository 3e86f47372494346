import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { checksumOf, readManifest, syncToDisk } from "./backup-files";
import { type Proof, proveDatabase } from "./prove-database";

const BUSY_MS = 500;

export type RestorePlan = {
  from: string;
  into: string;
  now: number;
  /** For a file that nothing is written down of, as of another program's copy: its integrity alone is proved. */
  withoutChecksum?: boolean;
  /** The database that is there cannot be opened, so nobody can tell whether it is in use: who says this has looked. */
  overDamaged?: boolean;
};

export type Restored =
  | {
      ok: true;
      standing: Extract<Proof, { ok: true }>["standing"];
      keptAt: string | null;
      madeAt: string | null;
    }
  | {
      ok: false;
      code: "no-file" | "no-manifest" | "other-bytes" | "in-use" | "there-is-damaged";
      why: string;
    }
  | Extract<Proof, { ok: false }>;

const refuse = (code: Extract<Restored, { ok: false }>["code"], why = "") =>
  ({ ok: false, code, why }) as const;

/** Whether a backup is what was written, and could be sold with; the file itself is not opened. */
export async function proveBackup(plan: Pick<RestorePlan, "from" | "into" | "withoutChecksum">) {
  return proved(plan, async (_, proof) => proof);
}

/**
 * Puts a backup in the place of a database. It is copied beside that first, and the copy is proved: what was proved is
 * what is served, but for what lets people in. The database that was there is kept under another name, whole.
 */
export const restoreBackup = async (plan: RestorePlan): Promise<Restored> =>
  proved<Restored>(plan, async (copy, { standing, madeAt }) => {
    endWhatLetsIn(copy);
    syncToDisk(copy);
    const keptAt = `${plan.into}.before-${new Date(plan.now).toISOString().replaceAll(/[:.]/g, "-")}`;
    if (!existsSync(plan.into)) {
      removeLog(plan.into);
      renameSync(copy, plan.into);
      syncToDisk(dirname(plan.into));
      return { ok: true, standing, madeAt, keptAt: null };
    }
    const there = takeAlone(plan.into);
    if (there === "in-use") return refuse("in-use");
    if (there === "damaged" && !plan.overDamaged) return refuse("there-is-damaged");
    try {
      keepOwner(plan.into, copy);
      swap(plan.into, copy, keptAt);
    } finally {
      if (there !== "damaged") there.close();
    }
    return { ok: true, standing, madeAt, keptAt };
  });

type Sound = Extract<Proof, { ok: true }> & { madeAt: string | null };

async function proved<Answer>(
  { from, into, withoutChecksum }: Pick<RestorePlan, "from" | "into" | "withoutChecksum">,
  then: (copy: string, proof: Sound) => Promise<Answer>,
) {
  if (!existsSync(from)) return refuse("no-file");
  const manifest = readManifest(from);
  if (!manifest && !withoutChecksum) return refuse("no-manifest");
  mkdirSync(dirname(into), { recursive: true });
  const copy = `${into}.${process.pid}.restoring`;
  try {
    copyFileSync(from, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    chmodSync(copy, 0o600);
    if (manifest && (await checksumOf(copy)) !== manifest.sha256) return refuse("other-bytes");
    const proof = await proveDatabase(copy);
    if (!proof.ok) return proof;
    syncToDisk(copy);
    return await then(copy, { ...proof, madeAt: manifest?.madeAt ?? null });
  } finally {
    rmSync(copy, { force: true });
  }
}

const LETS_IN = ["sessions", "sign_in_steps", "email_links"];

/** A backup does not know what was ended since: all of it ends, and people sign in, or ask for their link, again. */
function endWhatLetsIn(copy: string): void {
  const database = new Sqlite(copy, { fileMustExist: true });
  try {
    const isThere = database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?");
    for (const table of LETS_IN) if (isThere.get(table)) database.exec(`delete from ${table}`);
  } finally {
    database.close();
  }
}

/**
 * Leaving WAL needs a database that no other connection has open, and writes all of the log into its file; after that its
 * lock keeps others out. Whoever serves it has it open from its first query on, so that this fails.
 */
function takeAlone(path: string): Sqlite.Database | "in-use" | "damaged" {
  const database = new Sqlite(path, { fileMustExist: true, timeout: BUSY_MS });
  try {
    database.pragma("journal_mode = delete");
    database.exec("begin exclusive");
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return /^SQLITE_(BUSY|LOCKED)/.test(error.code) ? "in-use" : "damaged";
  }
}

/** At no moment is there nothing under the database's name. */
function swap(into: string, copy: string, keptAt: string): void {
  // only a damaged one still has these: they belong to it
  for (const suffix of ["-wal", "-shm"])
    if (existsSync(into + suffix)) renameSync(into + suffix, keptAt + suffix);
  try {
    linkSync(into, keptAt);
  } catch {
    // a file system without links
    renameSync(into, keptAt);
  }
  renameSync(copy, into);
  syncToDisk(dirname(into));
}

function keepOwner(of: string, to: string): void {
  const { mode, uid, gid } = statSync(of);
  chmodSync(to, mode & 0o777);
  // who restores is often root, and who serves is not
  if (process.getuid?.() === 0) chownSync(to, uid, gid);
}

/** Of a database that is gone: what is left of its log would be read into the one that takes its place. */
function removeLog(path: string): void {
  for (const suffix of ["-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
}
