import { eq, gt, type SQL, sql } from "drizzle-orm";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { notBefore } from "@/lib/not-before";
import type { getShowtimeDetails } from "./get-showtime-details";

export type ShowtimeDetails = NonNullable<Awaited<ReturnType<typeof getShowtimeDetails>>>;

/** Condition: the showtime is on sale and has not started, so that tickets for it are worth something. */
export const isStillToCome = (showtimeId: number, now: number): SQL =>
  hasRow(
    showtimes,
    eq(showtimes.id, showtimeId),
    eq(showtimes.state, "on-sale"),
    gt(showtimes.startsAt, now),
  );

/** Whether the showtime was changed after the booking was made: then it may be cancelled until the start. */
export const wasMovedSince = (bookedAt: number, { movedAt }: Pick<ShowtimeDetails, "movedAt">): boolean =>
  movedAt !== null && bookedAt <= movedAt;

/** The instant of a sale: after the last change of its showtime, so that `wasMovedSince` is right whatever the clock did. */
export const soldAt = (showtimeId: number, now: number): SQL<number> =>
  notBefore(now, sql`(select showtimes.moved_at + 1 from showtimes where showtimes.id = ${showtimeId})`);
