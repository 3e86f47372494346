import { eq, not } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reviewOptOuts, reviewRequests } from "@/db/schema/reviews";
import { assertThat, write } from "@/db/write";
import { DAY_MS } from "@/lib/clock-units";
import { post } from "@/lib/outbox";
import { isStillToAsk, type ToAsk } from "@/lib/reviews/list-to-ask";

/** Later nobody would remember. */
const GOOD_FOR_MS = 7 * DAY_MS;

/** Of what is still so: that they were let in, that the theater asks, and that nobody has said no meanwhile. */
export async function askForReview(db: Database, asked: ToAsk, now: number): Promise<boolean> {
  const { bookingId, ticketId, address, language, showtime } = asked;
  const written = await write(db, { "unique:review_requests": "asked" }, [
    db.insert(reviewRequests).values({ bookingId, address, postedAt: now }),
    assertThat("not-so", isStillToAsk(ticketId)),
    assertThat("opted-out", hasNotOptedOut(address)),
    post(
      db,
      {
        kind: "review-request",
        ...{ to: address, language, bookingId, notAfter: now + GOOD_FOR_MS },
        payload: { showtime, ticketId },
      },
      now,
    ),
  ]);
  return written.ok;
}

const hasNotOptedOut = (address: string) => not(hasRow(reviewOptOuts, eq(reviewOptOuts.address, address)));
