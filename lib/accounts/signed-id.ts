import { isMarked, markOf } from "./mark";
import type { Purpose } from "./secret";

const CHARS = 22;

/** An id that a link may carry: signed by the key for what it leads to, so that a copy of the database opens none. */
export const signId = (id: string, purpose: Purpose): string => `${id}${markOf(purpose, id, CHARS)}`;

/** The id that a link carries; null when it was not signed for that. */
export function readSignedId(token: string, purpose: Purpose): string | null {
  if (!/^[\w-]{23,122}$/.test(token)) return null;
  const id = token.slice(0, -CHARS);
  return isMarked(purpose, id, token.slice(-CHARS), CHARS) ? id : null;
}
