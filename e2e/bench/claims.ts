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
import { atLeast, median, type Row } from "./row";

const CLAIMS = 1_000;
const ROUNDS = 5;

/** Something the use case sent: a lone read, or a batch. */
type Sent = { batch: boolean; statements: Statement[] };

/**
 * Two-seat claims a second through the use case, against the very statements it sent, replayed through bare
 * better-sqlite3 with the same journal and the same durability. Rounds alternate, medians are compared.
 */
export async function benchClaims(seededPath: string, folder: string): Promise<Row[]> {
  const used: number[] = [];
  const raw: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const log: Sent[] = [];
    await onCopy(seededPath, join(folder, `record-${round}.db`), async (db) => {
      record(db, log);
      await claimAll(db, await listFreePairs(db, CLAIMS), () => {
        log.length = 0;
      });
    });
    used.push(
      await onCopy(seededPath, join(folder, `use-${round}.db`), async (db) =>
        claimAll(db, await listFreePairs(db, CLAIMS)),
      ),
    );
    for (const [speeds, textOf] of [
      [raw, withOpaqueValues],
      [plain, (text: string) => text],
    ] as const) {
      const path = join(folder, `raw-${round}-${speeds === plain}.db`);
      copyFileSync(seededPath, path);
      speeds.push(replay(path, log, textOf));
    }
  }
  const claims = (against: string, speeds: number[], goal: number) =>
    atLeast(`two-seat claims, use case against ${against}`, "claims/s", median(used), median(speeds), goal);
  return [
    claims("the same SQL bare", raw, 0.5),
    claims("bare SQL that is planned anew for its values", plain, 1.2),
  ];
}

async function onCopy<T>(seeded: string, path: string, run: (db: Database) => Promise<T>): Promise<T> {
  copyFileSync(seeded, path);
  const db = openDatabase(`file:${path}`);
  try {
    return await run(db);
  } finally {
    db.engine.close();
  }
}

export type Pair = { showtimeId: number; seatIds: number[] };

async function claimAll(db: Database, pairs: Pair[], started = () => {}): Promise<number> {
  const now = Date.now();
  started();
  const begin = performance.now();
  for (const pair of pairs) {
    const held = await holdSeats(db, { ...pair, holder: { visitorId: newId(), userId: null }, now });
    if (!held.ok) throw new Error(`the bench lost a claim: ${held.code}`);
  }
  return pairs.length / ((performance.now() - begin) / 1000);
}

function replay(path: string, log: Sent[], textOf: (sql: string) => string): number {
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
  const begin = performance.now();
  for (const sent of log) {
    if (sent.batch) batch.immediate(sent.statements);
    else sent.statements.forEach(run);
  }
  const seconds = (performance.now() - begin) / 1000;
  connection.close();
  return CLAIMS / seconds;
}

function record(db: Database, log: Sent[]) {
  const { execute, batch } = db.engine;
  db.engine.execute = (statement) => {
    log.push({ batch: false, statements: [statement] });
    return execute(statement);
  };
  db.engine.batch = (statements) => {
    log.push({ batch: true, statements });
    return batch(statements);
  };
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
