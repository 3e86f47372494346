import type { Database } from "@/db/client";
import { listToAsk } from "@/lib/reviews/list-to-ask";
import { askForReview } from "./ask-for-review";
import { AT_ONCE, inRounds } from "./in-rounds";

/** Puts the messages that ask for a review and are due into the outbox; answers how many. */
export const postReviewRequests = (db: Database, { now }: { now: number }): Promise<number> =>
  inRounds(
    () => listToAsk(db, { now, most: AT_ONCE }),
    (one) => askForReview(db, one, now),
  );
