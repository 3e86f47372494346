import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { IS_UNTOLD, type Wallet, walletCopies } from "@/db/schema/wallets";
import { MINUTE_MS } from "@/lib/clock-units";
import { say } from "@/lib/log";
import {
  CLAIMED_FOR_MS,
  type Copy,
  isDue,
  MOST_ATTEMPTS,
  type Outcome,
  pauseAfter,
  type Teller,
} from "./copy";

const AT_ONCE = 10;

export type Told = Partial<Record<Outcome["is"], number>>;

type Telling = { tellers: Partial<Record<Wallet, Teller>>; clock: () => number };

/**
 * Tells wallets of the passes that have changed, the longest waiting first, until none is due or the time is up. A wallet
 * that cannot be reached is left alone until the next run. Answers how many copies ended how.
 */
export async function tellCopies(
  db: Database,
  { tellers, clock }: Telling,
  { mostMs = 10 * MINUTE_MS }: { mostMs?: number } = {},
): Promise<Told> {
  const told: Told = {};
  const until = clock() + mostMs;
  const reached = new Set(Object.keys(tellers) as Wallet[]);
  if (reached.size === 0 || !(await hasUntold(db))) return told;
  await letPast(db, clock());
  while (reached.size > 0 && clock() < until) {
    const copies = await claim(db, [...reached], clock());
    if (copies.length === 0) break;
    const outcomes = await Promise.all(copies.map((copy) => tellOne(db, copy, { tellers, clock })));
    for (const [at, outcome] of outcomes.entries()) {
      told[outcome.is] = (told[outcome.is] ?? 0) + 1;
      const wallet = copies[at]?.wallet;
      if (outcome.is !== "later" || !outcome.isDown || !wallet || !reached.delete(wallet)) continue;
      say(`Passes in ${wallet} wallets are told later: ${outcome.failure}`);
    }
  }
  return told;
}

/** Asked without the lock of a write, and mostly answered no. */
const hasUntold = async (db: Database): Promise<boolean> =>
  (await db.select({ one: sql`1` }).from(walletCopies).where(IS_UNTOLD).limit(1)).length > 0;

/** Of a showtime that is over nobody needs to be told. Asked of each copy that is untold, which are few. */
const letPast = (db: Database, now: number) =>
  db.run(sql`update wallet_copies set told_version = version where ${IS_UNTOLD} and exists (
    select 1 from wallet_passes join showtimes on showtimes.id = wallet_passes.showtime_id
    where wallet_passes.id = wallet_copies.pass_id and showtimes.ends_at <= ${now})`);

/** Takes some that are due, which nobody else then takes for a while. */
const claim = (db: Database, wallets: Wallet[], now: number): Promise<Copy[]> =>
  db
    .update(walletCopies)
    .set({ claimedUntil: now + CLAIMED_FOR_MS, attempts: sql`attempts + 1` })
    .where(
      and(
        inArray(walletCopies.wallet, wallets),
        sql`rowid in (select rowid from wallet_copies where ${isDue(now)} and ${inArray(walletCopies.wallet, wallets)}
          order by next_try_at limit ${AT_ONCE})`,
      ),
    )
    .returning({
      passId: walletCopies.passId,
      wallet: walletCopies.wallet,
      deviceId: walletCopies.deviceId,
      pushToken: walletCopies.pushToken,
      addedAt: walletCopies.addedAt,
      version: walletCopies.version,
      attempts: walletCopies.attempts,
    });

async function tellOne(db: Database, copy: Copy, { tellers, clock }: Telling): Promise<Outcome> {
  const outcome = await tellers[copy.wallet]?.tell(copy).catch(asFailure);
  const settled = outcome ?? asFailure("no-teller");
  await keep(db, copy, settled, clock());
  return settled;
}

const asFailure = (error: unknown): Outcome => ({ is: "later", failure: String(error) });

const MOST_FAILURE_CHARS = 300;

/** Writes down what came of it. What has changed meanwhile is due at once, by a newer version than was told. */
async function keep(db: Database, copy: Copy, outcome: Outcome, now: number): Promise<void> {
  const isIt = and(
    eq(walletCopies.passId, copy.passId),
    eq(walletCopies.wallet, copy.wallet),
    eq(walletCopies.deviceId, copy.deviceId),
  );
  const isByItsToken = sql`push_token is ${copy.pushToken}`;
  switch (outcome.is) {
    case "told":
      // one that has registered by another push token since was not woken by it
      await db
        .update(walletCopies)
        .set({
          toldVersion: sql`max(told_version, ${copy.version})`,
          ...{ claimedUntil: null, attempts: 0, nextTryAt: null, failure: null },
        })
        .where(and(isIt, isByItsToken));
      return;
    case "gone":
      // one that has registered again since is here
      await db.delete(walletCopies).where(and(isIt, lte(walletCopies.addedAt, copy.addedAt), isByItsToken));
      return;
    case "later": {
      const isOver = copy.attempts >= MOST_ATTEMPTS;
      // a change and a device that registers again both begin to count anew
      const ifAsTold = (value: number | string | null, column: string) =>
        sql`iif(version = ${copy.version} and attempts = ${copy.attempts}, ${value}, ${sql.raw(column)})`;
      await db
        .update(walletCopies)
        .set({
          claimedUntil: null,
          nextTryAt: ifAsTold(now + pauseAfter(copy.attempts), "next_try_at"),
          stoppedAt: ifAsTold(isOver ? now : null, "stopped_at"),
          failure: outcome.failure.slice(0, MOST_FAILURE_CHARS),
        })
        .where(isIt);
    }
  }
}
