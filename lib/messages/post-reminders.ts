import type { Database } from "@/db/client";
import { listToRemind } from "@/lib/bookings/list-to-remind";
import { listHoldersToRemind } from "@/lib/bookings/transfers/list-holders-to-remind";
import { remind, remindHolder } from "./remind";

const AT_ONCE = 100;
/** What is left over then is for the next time. */
const MOST_ROUNDS = 50;

/** Puts the reminders that are due into the outbox, of buyers and of friends who have their tickets; answers how many. */
export async function postReminders(db: Database, { now }: { now: number }): Promise<number> {
  const buyers = await inRounds(
    () => listToRemind(db, { now, most: AT_ONCE }),
    (booking) => remind(db, booking, now),
  );
  const holders = await inRounds(
    () => listHoldersToRemind(db, { now, most: AT_ONCE }),
    (held) => remindHolder(db, held, now),
  );
  return buyers + holders;
}

/** Round by round, until nobody is left. */
async function inRounds<Due>(
  list: () => Promise<Due[]>,
  post: (one: Due) => Promise<boolean>,
): Promise<number> {
  let posted = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = await list();
    for (const one of due) if (await post(one)) posted++;
    if (due.length < AT_ONCE) break;
  }
  return posted;
}
