import { reviewOptOuts, reviewReports, reviewRequests, reviews } from "@/db/schema/reviews";
import { watchedMovies } from "@/db/schema/watching";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { mailboxOf } from "@/lib/input/mailbox";
import type { TheirBookings } from "./known-customer";
import { NOW, type Somebody } from "./somebody";

/** What they said of a movie with their account and as a guest, what they were asked, and what they wait for. */
export async function addOpinions(
  { db, user, name, email, words, staff, fixture }: Somebody,
  { own, guests }: TheirBookings,
) {
  const { movieId, theaterId } = fixture;
  const review = { movieId, theaterId, name, halves: 7, words, createdAt: NOW, writtenAt: NOW };
  const ticketOf = (booking: TheirBookings["own"]) => booking.tickets[0]?.id ?? "";
  const ownId = newId();
  await db.insert(reviews).values([
    { id: ownId, ticketId: ticketOf(own), userId: user.id, hiddenAt: NOW, hiddenWhy: words, ...review },
    { id: newId(), ticketId: ticketOf(guests), mailbox: mailboxOf(email), ...review },
  ]);
  const reason = `${name} tells how it ends.`;
  const hidden = {
    theaterId,
    action: "review.hidden",
    objectId: ownId,
    details: { movieId, reason },
  } as const;
  await audit(db, { by: staff, ...hidden }, NOW);
  await db
    .insert(reviewReports)
    .values({ reviewId: ownId, reporter: `user ${user.id}`, cause: "other", reportedAt: NOW });
  await db.insert(reviewRequests).values({ bookingId: guests.id, address: email, postedAt: NOW });
  await db.insert(reviewOptOuts).values({ address: email, optedOutAt: NOW });
  await db.insert(watchedMovies).values({ userId: user.id, movieId, addedAt: NOW, askedAt: NOW });
}
