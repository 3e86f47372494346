import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { and, eq, gt, sql } from "drizzle-orm";
import { type Database, openDatabase } from "@/db/client";
import type { Statement } from "@/db/engine";
import { withOpaqueValues } from "@/db/opaque-values";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { atLeast, type Row } from "./row";

const A_TURN = 50;
/** The first of them is not counted: statements are made in it. */
const TURNS = 41;

/** Something the use case sent: a lone read, or a batch. */
type Sent = { batch: boolean; statements: Statement[] };
/** Claims a second. */
type Turn = { used: number; raw: number; plain: number };

/**
 * Two-seat claims a second through the use case, against the very statements it sent, replayed through bare
 * better-sqlite3 with the same journal and the same durability. They take turns, so that a slow moment of the machine
 * meets all; the turn with the median ratio counts.
 */
export async function benchClaims(seededPath: string, folder: string): Promise<Row[]> {
  const copy = (name: string) => {
    const path = join(folder, name);
    copyFileSync(seededPath, path);
    return path;
  };
  const db = openDatabase(`file:${copy("claims-used.db")}`);
  const raw = bare(copy("claims-raw.db"), withOpaqueValues);
  const plain = bare(copy("claims-plain.db"), (text) => text);
  try {
    const pairs = await listFreePairs(db, TURNS * A_TURN);
    const log = record(db);
    const turns: Turn[] = [];
    while (pairs.length >= A_TURN) {
      log.length = 0;
      const used = await perSecond(() => claimAll(db, pairs.splice(0, A_TURN)));
      turns.push({
        used,
        raw: await perSecond(() => raw.replay(log)),
        plain: await perSecond(() => plain.replay(log)),
      });
    }
    turns.shift();
    return [
      claims(turns, "the same SQL bare", "raw", 0.7),
      claims(turns, "bare SQL that is planned anew for its values", "plain", 1.2),
    ];
  } finally {
    db.engine.close();
    raw.close();
    plain.close();
  }
}

function claims(turns: Turn[], against: string, by: "raw" | "plain", goal: number): Row {
  const sorted = turns.toSorted((a, b) => a.used / a[by] - b.used / b[by]);
  const middle = sorted[sorted.length >> 1] as Turn;
  return atLeast(`two-seat claims, use case against ${against}`, "claims/s", middle.used, middle[by], goal);
}

export type Pair = { showtimeId: number; seatIds: number[] };

async function perSecond(claim: () => unknown): Promise<number> {
  const begin = performance.now();
  await claim();
  return A_TURN / ((performance.now() - begin) / 1_000);
}

async function claimAll(db: Database, pairs: Pair[]): Promise<void> {
  const now = Date.now();
  for (const pair of pairs) {
    const held = await holdSeats(db, { ...pair, holder: { visitorId: newId(), userId: null }, now });
    if (!held.ok) throw new Error(`the bench lost a claim: ${held.code}`);
  }
}

function bare(path: string, textOf: (sql: string) => string) {
  const connection = new Sqlite(path);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"])
    connection.pragma(pragma);
  const prepared = new Map<string, Sqlite.Statement>();
  const run = ({ sql: text, params }: Statement) => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = connection.prepare(textOf(text));
      prepared.set(text, statement);
    }
    if (statement.reader) statement.all(params);
    else statement.run(params);
  };
  const batch = connection.transaction((statements: Statement[]) => statements.forEach(run));
  const replay = (log: Sent[]) => {
    for (const sent of log) {
      if (sent.batch) batch.immediate(sent.statements);
      else sent.statements.forEach(run);
    }
  };
  return { replay, close: () => connection.close() };
}

/** What is sent from now on. */
function record(db: Database): Sent[] {
  const log: Sent[] = [];
  const { execute, batch } = db.engine;
  db.engine.execute = (statement) => {
    log.push({ batch: false, statements: [statement] });
    return execute(statement);
  };
  db.engine.batch = (statements) => {
    log.push({ batch: true, statements });
    return batch(statements);
  };
  return log;
}

/** So few of one showtime that none of them is hot, where work would be asked for (docs/seats.md). */
const PAIRS_OF_A_SHOWTIME = 18;

/** Free pairs of neighbours on showtimes that are on sale. */
export async function listFreePairs(db: Database, most: number): Promise<Pair[]> {
  const free = await db
    .select({ showtimeId: showtimes.id, seatId: layoutSeats.seatId })
    .from(showtimes)
    .innerJoin(layoutSeats, eq(layoutSeats.layoutId, showtimes.layoutId))
    .where(
      and(
        eq(showtimes.state, "on-sale"),
        gt(showtimes.startsAt, Date.now() + 3_600_000),
        sql`not exists (select 1 from ${seatClaims} where ${seatClaims.showtimeId} = ${showtimes.id} and ${seatClaims.seatId} = ${layoutSeats.seatId})`,
      ),
    )
    .orderBy(showtimes.id, layoutSeats.ordinal);
  const pairs: Pair[] = [];
  const taken = new Map<number, number>();
  for (let i = 0; i + 1 < free.length && pairs.length < most; i++) {
    const [a, b] = [free[i], free[i + 1]];
    if (!a || !b || a.showtimeId !== b.showtimeId) continue;
    const count = taken.get(a.showtimeId) ?? 0;
    if (count === PAIRS_OF_A_SHOWTIME) continue;
    taken.set(a.showtimeId, count + 1);
    pairs.push({ showtimeId: a.showtimeId, seatIds: [a.seatId, b.seatId] });
    i++;
  }
  return pairs;
}
