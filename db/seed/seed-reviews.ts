import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { mailboxOf } from "@/lib/input/mailbox";
import { storeReview } from "@/lib/reviews/write-review";
import { OPINIONS } from "./movies/opinions";
import { seededRandom } from "./random";

type Guest = {
  ticketId: string;
  movieId: number;
  theaterId: number;
  slug: string;
  title: string;
  email: string;
  name: string;
  endsAt: number;
};

/** Guests who were let in say what they thought, some hours after or the next day; as many of a movie as there are opinions. */
export async function seedReviews(db: Database, now: number): Promise<void> {
  const random = seededRandom("reviews");
  const byMovie = Map.groupBy(await listGuests(db, now), ({ slug }) => slug);
  const written = [...byMovie].flatMap(([slug, guests]) => {
    const there = random.shuffle(guests);
    return (OPINIONS[slug] ?? []).slice(0, there.length).map(([halves, words], nth) => {
      const { email, name, endsAt, ...seen } = there[nth] as Guest;
      const visit = { ...seen, userId: null, mailbox: mailboxOf(email) };
      const at = Math.min(now, endsAt + random.integer(1, 20) * HOUR_MS + random.integer(0, 59) * MINUTE_MS);
      return storeReview(db, visit, { halves, words, name: shownAs(name, random.next()) }, at);
    });
  });
  for (const review of await Promise.all(written))
    if (!review.ok) throw new Error(`nothing was said: ${review.code}`);
}

/** "Mabel Marsh", "Mabel M.", "Mabel", or nobody. */
function shownAs(name: string, chance: number): string {
  const [first = "", last = ""] = name.split(" ");
  if (chance < 0.15) return "";
  if (chance < 0.5) return first;
  return chance < 0.85 ? `${first} ${last.slice(0, 1)}.` : name;
}

/** Who came as a guest and was let in to what is over by now: of each movie everyone once. */
async function listGuests(db: Database, now: number): Promise<Guest[]> {
  const rows = await db.values<[string, number, number, string, string, string, string, number]>(sql`
    select min(tickets.id), movies.id, screens.theater_id, movies.slug, movies.title, orders.email, orders.name,
      showtimes.ends_at
    from tickets join bookings on bookings.id = tickets.booking_id join orders on orders.id = bookings.order_id
    join showtimes on showtimes.id = tickets.showtime_id join screens on screens.id = showtimes.screen_id
    join movies on movies.id = showtimes.movie_id
    where tickets.admitted_at is not null and tickets.cancelled_at is null and orders.user_id is null
    and orders.email <> '' and showtimes.ends_at < ${now}
    group by movies.id, orders.email order by movies.id, orders.email`);
  return rows.map(([ticketId, movieId, theaterId, slug, title, email, name, endsAt]) => ({
    ...{ ticketId, movieId, theaterId, slug, title, email, name, endsAt },
  }));
}
