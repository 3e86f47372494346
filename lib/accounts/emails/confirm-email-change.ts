import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { emailLinks, users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { assertThat, write } from "@/db/write";
import { attachOrders } from "@/lib/accounts/attach-orders";
import { hashLinkToken, spendLinks } from "@/lib/accounts/passwords/email-link";
import { endSessions } from "@/lib/accounts/sessions/session";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { postAll } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { getEmailChange, isOpenChange } from "./get-email-change";

const confirmEmailChangeInput = z.object({ token: z.string() });

type Input = z.output<typeof confirmEmailChangeInput> & {
  /** Who is signed in: the link alone gives nobody's account another address, and no stranger's account one's own. */
  userId: number;
  /** Their session, which goes on. */
  idHash: string;
  now: number;
};

export type ConfirmEmailChangeCode = "link-spent" | "other-account" | "taken";

/**
 * Gives the account the address that its link was sent to. In one batch every other session ends, and so does every
 * open link of the account; its orders and the tickets that friends gave it are written to at the new address, what was bought with that one as a guest
 * joins them, and both addresses are told. Asked again, it answers that it is done.
 */
export const confirmEmailChange = withInput(confirmEmailChangeInput, act);

async function act(
  db: Database,
  { token, userId, idHash, now }: Input,
): Promise<Result<{ email: string }, ConfirmEmailChangeCode>> {
  const change = await getEmailChange(db, token, now);
  if (!change) return (await findDone(db, { token, userId })) ?? fail("link-spent");
  if (change.userId !== userId) return fail("other-account");
  const { before, email } = change;
  const written = await write(db, { "unique:users": "taken" }, [
    assertThat(
      "link-spent",
      hasRow(
        emailLinks,
        isOpenChange(token, now),
        eq(emailLinks.userId, userId),
        eq(emailLinks.email, email),
      ),
    ),
    assertThat(
      "link-spent",
      hasRow(users, eq(users.id, userId), eq(users.email, before), isNull(users.disabledAt)),
    ),
    spendLinks(db, before, now),
    spendLinks(db, email, now),
    db.update(users).set({ email }).where(eq(users.id, userId)),
    // what is still to be said of them would reach nobody at the old one
    db
      .update(orders)
      .set({ email })
      .where(and(eq(orders.userId, userId), eq(orders.email, before))),
    // nor what a friend passed on to them
    db.run(sql`update ticket_transfers set accepted_email = ${email}
      where accepted_by = ${userId} and accepted_email = ${before}`),
    attachOrders(db, email),
    // who wanted no reminders, or not to be asked for reviews, wants none there either
    db.run(sql`insert into reminder_opt_outs (address, opted_out_at)
      select ${email}, opted_out_at from reminder_opt_outs where address = ${before}
      on conflict do update set opted_out_at = max(opted_out_at, excluded.opted_out_at)`),
    db.run(sql`insert into review_opt_outs (address, opted_out_at)
      select ${email}, opted_out_at from review_opt_outs where address = ${before}
      on conflict do update set opted_out_at = max(opted_out_at, excluded.opted_out_at)`),
    endSessions(db, userId, idHash),
    postAll(
      db,
      [
        { kind: "email-changed", to: email, language: currentLocale(), payload: { isNew: true } },
        { kind: "email-changed", to: before, language: currentLocale(), payload: { isNew: false } },
      ],
      now,
    ),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId: null, action: "user.email-changed", objectId: userId },
        details: { before: { email: before }, after: { email } },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ email });
  // the first press of two, when this was the second
  return (await findDone(db, { token, userId })) ?? written;
}

/** What this link has done already. */
async function findDone(db: Database, { token, userId }: { token: string; userId: number }) {
  const [done] = await db
    .select({ email: users.email })
    .from(emailLinks)
    .innerJoin(users, and(eq(users.id, emailLinks.userId), eq(users.email, emailLinks.email)))
    .where(
      and(
        eq(emailLinks.tokenHash, hashLinkToken(token)),
        eq(emailLinks.userId, userId),
        isNotNull(emailLinks.usedAt),
      ),
    );
  return done ? ok({ email: done.email }) : null;
}
