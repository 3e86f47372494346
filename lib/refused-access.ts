import { lineWriter, say } from "./log";
import { askedFor, isFirstRefusal } from "./request-scope";

/** Who asked: somebody who is signed in, a program by its token, or nobody whom we know. */
export type Asker = { userId: number } | { clientId: number } | null;

/** Why not: the right that they lack, a code of the API, or that nothing is there, or nothing of theirs. */
type Refused = { by: Asker; why: string; what?: string | null };

/** What is another's reads as what is not there, and so it is told here. */
export const NOT_THEIRS = "not there, or not theirs";

/** Of all together: other lines are more important. Strangers, of whom there may be any number, leave room for the others. */
const MOST_LINES_A_MINUTE = { known: 30, unknown: 10 };
const MOST_CHARS = 200;

const lines = (most: number) => lineWriter((line) => say(line.trimEnd()), Date.now, most);
const write = { known: lines(MOST_LINES_A_MINUTE.known), unknown: lines(MOST_LINES_A_MINUTE.unknown) };

/** One line for the operator of each request that somebody had no right to, in which nobody is named. */
export function noteRefused({ by, why, what = null }: Refused): void {
  if (!isFirstRefusal()) return;
  const about = [askedFor(), what].filter(Boolean).join(", ").slice(0, MOST_CHARS);
  write[by ? "known" : "unknown"](`Access was refused to ${nameOf(by)}: ${why}${about && ` (${about})`}.`);
}

function nameOf(by: Asker): string {
  if (by === null) return "somebody unknown";
  return "userId" in by ? `person ${by.userId}` : `program ${by.clientId}`;
}
