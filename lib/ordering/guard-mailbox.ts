import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { countAttempt, forgive, GUEST_PAYMENTS_PER_MAILBOX } from "@/lib/accounts/passwords/throttle";
import { mailboxOf } from "@/lib/input/mailbox";
import { type Failure, fail } from "@/lib/result";

type Answer = { ok: true } | Failure<string>;

/**
 * Begins a guest's payment, unless so many were begun within the hour for tickets to the same mailbox: a guest may name
 * anybody's, and each booking is a letter to it. What was refused otherwise does not count.
 */
export async function guardMailbox<Answered extends Answer>(
  db: Database,
  { email, now }: { email: string; now: number },
  begin: () => Promise<Answered>,
): Promise<Answered | Failure<"mailbox-full">> {
  const mailbox = mailboxOf(email);
  if (await countAttempt(db, [[GUEST_PAYMENTS_PER_MAILBOX, mailbox]], now)) return fail("mailbox-full");
  const answer = await begin();
  if (!answer.ok) await write(db, [forgive(db, [GUEST_PAYMENTS_PER_MAILBOX, mailbox])]);
  return answer;
}
