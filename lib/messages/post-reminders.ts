import type { Database } from "@/db/client";
import { listToRemind } from "@/lib/bookings/list-to-remind";
import { listHoldersToRemind } from "@/lib/bookings/transfers/list-holders-to-remind";
import { AT_ONCE, inRounds } from "./in-rounds";
import { remind, remindHolder } from "./remind";

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
