import type { Database } from "@/db/client";
import { type Assertion, write } from "@/db/write";
import { endTokens } from "@/lib/accounts/api-clients/end-tokens";
import { audit } from "@/lib/audit";
import { ok, type Result } from "@/lib/result";
import { clearWords } from "./clear-words";
import { editSteps, findEntries } from "./find-entries";
import { ACCOUNT_COLUMNS, PERSONAL_COLUMNS } from "./personal-columns";
import { addressIn, wordsOf } from "./written-words";

type Person = {
  userId: number;
  name: string;
  /** What they have now, and what they had before. */
  addresses: readonly string[];
};

/**
 * What says who somebody is goes in one batch, their links, the account's sessions and the tokens that they made with it. Orders, tickets,
 * receipts and the sums stay, without anybody's name. Words that others wrote are looked through before, and once more for
 * what came in between: safe to repeat where it was interrupted.
 */
export async function erasePerson<Code extends string>(
  db: Database,
  { userId, name, addresses }: Person,
  { stillSo, now }: { stillSo: readonly Assertion<Code>[]; now: number },
): Promise<Result<null, Code | "last-admin">> {
  const person = { userId, addresses };
  const hasAddress = addressIn(addresses);
  const seen = await clearWords(db, addresses);
  const edits = await findEntries(db, person, wordsOf(name, hasAddress));
  const written = await write(db, { last_admin: "last-admin" }, [
    ...stillSo,
    ...editSteps(db, edits),
    ...endTokens(db, { userId, now }),
    ...PERSONAL_COLUMNS.map(({ forget }) => db.run(forget(person, now))),
    ...ACCOUNT_COLUMNS.map(({ forget }) => db.run(forget(person, now))),
    audit(db, { by: { userId }, theaterId: null, action: "user.erased", objectId: userId }, now),
  ]);
  if (!written.ok) return written;
  await clearWords(db, addresses, seen);
  return ok(null);
}
