import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { sendSteps } from "@/lib/vouchers/gift-steps";
import { type Gift, listDueGifts, mayBeSent } from "@/lib/vouchers/list-gifts";

const AT_ONCE = 100;
/** What is left over then is for the next time. */
const MOST_ROUNDS = 50;

/** Puts the gift vouchers whose day has come into the outbox; answers how many. */
export async function postVouchers(db: Database, { now }: { now: number }): Promise<number> {
  let posted = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await listDueGifts(db, { now, most: AT_ONCE });
    for (const gift of due) if (await sendGift(db, gift, now)) posted++;
    if (due.length < AT_ONCE) break;
  }
  return posted;
}

/** Once, and of what is still good. */
export async function sendGift(db: Database, gift: Gift, now: number): Promise<boolean> {
  const written = await write(db, [
    assertThat(
      "not-so",
      sql`exists (select 1 from voucher_gifts join vouchers on vouchers.id = voucher_gifts.voucher_id
        where vouchers.id = ${gift.voucherId} and ${mayBeSent()})`,
    ),
    ...sendSteps(db, gift, now),
  ]);
  return written.ok;
}
