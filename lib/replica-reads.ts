import { type Database, databaseOver } from "@/db/client";
import type { Answer, Engine, Statement } from "@/db/engine";
import { isRead } from "@/db/is-read";
import { SECOND_MS } from "./clock-units";
import { seenPageVersions } from "./page-changes";
import { followReplica } from "./replica-standing";
import { expectsOwnWrite } from "./request-scope";
import { within } from "./within";

/** What is told of may be so old, and no older. */
const MOST_BEHIND_MS = 5 * SECOND_MS;
/** An answer that takes longer is the primary's to give. */
export const ANSWERED_WITHIN_MS = 2 * SECOND_MS;
/** A replica that has not answered is left alone for so long. */
const LEFT_ALONE_MS = 5 * SECOND_MS;

export type StaleReads = {
  /** What pages of the catalogue tell: with all changes that this process knows of. */
  catalogue: Database;
  /** What reports count. */
  reports: Database;
};

/**
 * The same database twice, for reads that may be a few seconds old: a replica answers them where it is good enough, the
 * primary else. Never asked of a replica: what is written, by whom it is read who has just written something, what is
 * decided on (availability, holds, the checkout, the door), and a row that the replica does not have, since it may be on
 * its way.
 */
export function readFromReplica(primary: Database, replica: Engine): StaleReads {
  const ask = reachable(replica);
  const orRefuse = async (asked: Statement) =>
    (await ask(asked)) ?? Promise.reject(new Error("not answered"));
  const look = followReplica(primary, databaseOver({ ...replica, execute: orRefuse }));

  async function mayTellPages(): Promise<boolean> {
    const seen = seenPageVersions();
    if (!seen || expectsOwnWrite() === true) return false;
    const standing = await look(seen);
    const behind = standing.behindMs();
    // while the primary is out of reach, pages tell what the replica knows
    return standing.hasAll(seen) && (behind === null || behind <= MOST_BEHIND_MS);
  }

  async function mayCount(): Promise<boolean> {
    // outside of any request nobody knows what who asks has written
    if (expectsOwnWrite() !== false) return false;
    const behind = (await look(NONE)).behindMs();
    return behind !== null && behind <= MOST_BEHIND_MS;
  }

  const over = (mayAsk: () => Promise<boolean>) =>
    databaseOver({ ...primary.engine, execute: async (asked) => await answer(asked, mayAsk) });

  async function answer(asked: Statement, mayAsk: () => Promise<boolean>) {
    const found = isRead(asked) && (await mayAsk()) ? await ask(asked) : null;
    const isThere = found !== null && (asked.method !== "get" || found.rows !== undefined);
    return isThere ? found : primary.engine.execute(asked);
  }

  return { catalogue: over(mayTellPages), reports: over(mayCount) };
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Asks a replica; null where it fails or takes too long, and for a while after that. */
function reachable(engine: Engine): (statement: Statement) => Promise<Answer | null> {
  let askedAgainAt = Number.NEGATIVE_INFINITY;
  return async (statement) => {
    if (performance.now() < askedAgainAt) return null;
    const answer = await within(ANSWERED_WITHIN_MS, engine.execute(statement)).catch(() => null);
    if (answer === null) askedAgainAt = performance.now() + LEFT_ALONE_MS;
    return answer;
  };
}
