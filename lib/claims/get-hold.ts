import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { asHold, type Hold, liveHoldRows } from "./hold-rows";

type MyHold = { showtimeId: number; holder: Holder; now: number };

export const getHold = async (db: Database, mine: MyHold): Promise<Hold | null> =>
  asHold(await liveHoldRows(db, mine));
