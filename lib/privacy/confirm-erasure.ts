import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { emailLinks, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { endTokens } from "@/lib/accounts/api-clients/end-tokens";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { clearWords } from "./clear-words";
import { editSteps, findEntries } from "./find-entries";
import { getErasure, isOpenErasure } from "./get-erasure";
import { isLastAdmin } from "./is-last-admin";
import { ACCOUNT_COLUMNS, PERSONAL_COLUMNS } from "./personal-columns";
import { addressIn, wordsOf } from "./written-words";

const confirmErasureInput = z.object({ token: z.string() });

type Input = z.output<typeof confirmErasureInput> & {
  /** Who is signed in: the link alone erases nobody. */
  userId: number;
  now: number;
};

export type ConfirmErasureCode = "link-spent" | "other-account" | "last-admin";

/**
 * Erases a person: what says who they are goes in one batch, the link, the account's sessions and the tokens that they made
 * with it. Orders, tickets, receipts and the sums stay, without anybody's name. Words that others wrote are looked through before, so that whoever is
 * interrupted presses again, and once more for what came in between.
 */
export const confirmErasure = withInput(confirmErasureInput, act);

async function act(db: Database, { token, userId, now }: Input): Promise<Result<null, ConfirmErasureCode>> {
  const erasure = await getErasure(db, token, now);
  if (!erasure) return fail("link-spent");
  if (erasure.userId !== userId) return fail("other-account");
  if (await isLastAdmin(db, userId)) return fail("last-admin");
  const { email, name, addresses } = erasure;
  const person = { userId, addresses };
  const hasAddress = addressIn(addresses);
  const seen = await clearWords(db, addresses);
  const edits = await findEntries(db, person, wordsOf(name, hasAddress));
  const written = await write(db, { last_admin: "last-admin" }, [
    assertThat("link-spent", hasRow(emailLinks, isOpenErasure(token, now), eq(emailLinks.userId, userId))),
    assertThat(
      "link-spent",
      hasRow(users, eq(users.id, userId), eq(users.email, email), isNull(users.disabledAt)),
    ),
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
