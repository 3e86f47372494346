import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Database } from "../client";
import { INVARIANTS } from "../invariants/find-broken";
import type { Invariant } from "../invariants/invariant";

/** All in one question: to a server each costs a round trip. */
const asked = (all: readonly Invariant[]) =>
  all.map(({ name, query }) => `select '${name}', * from (${query})`).join(" union all ");
const SALES = `select count(*) from audit_entries where action in ('booking.confirmed', 'booking.sold', 'order.completed')`;

/** What a test file says of itself: these it breaks on purpose, by rows that no use case writes. */
const onPurpose = new Set<string>();

/** For a test file that writes what no use case would: names what does not hold in its databases. All else is still asked. */
export function breakInvariants(...names: [string, ...string[]]): void {
  for (const name of names) {
    if (!INVARIANTS.some((one) => one.name === name)) throw new Error(`there is no invariant ${name}`);
    onPurpose.add(name);
  }
}

type Found = [name: string, row: unknown];
type Standing = { sales: number; known: string[] };

/** Once something was sold in a test's own database, all that must always hold does. */
export async function expectWhole(db: Database): Promise<void> {
  const [[sales]] = (await db.values<[number]>(SALES)) as [[number]];
  // a test may have taken away the very table that one is about
  const kept = INVARIANTS.filter(({ name }) => !onPurpose.has(name));
  if (sales > 0) refuse(await db.values<Found>(asked(kept)));
}

/**
 * The same of a server that test files use one after the other: `standingPath` keeps what the ones before have left, so
 * that each answers for its own rows, and one that sells nothing for none.
 */
export async function expectWholeSince(db: Database, standingPath: string): Promise<void> {
  const [[sales]] = (await db.values<[number]>(SALES)) as [[number]];
  const before: Standing = existsSync(standingPath)
    ? JSON.parse(readFileSync(standingPath, "utf8"))
    : { sales: 0, known: [] };
  const found = await db.values<Found>(asked(INVARIANTS));
  const known = new Set(before.known);
  writeFileSync(standingPath, JSON.stringify({ sales, known: found.map(String) } satisfies Standing));
  if (sales > before.sales) refuse(found.filter((one) => !known.has(String(one))));
}

function refuse(found: readonly Found[]): void {
  const broken = found.filter(([name]) => !onPurpose.has(name));
  if (broken.length === 0) return;
  const rowsOf = (name: string) => broken.filter(([other]) => other === name).map(([, row]) => row);
  const told = INVARIANTS.filter(({ name }) => rowsOf(name).length > 0).map(
    (one) => `${one.broken}: ${rowsOf(one.name).slice(0, 5).join(", ")} (${one.name})`,
  );
  throw new Error(`broken by a test that sells:\n${told.join("\n")}`);
}
