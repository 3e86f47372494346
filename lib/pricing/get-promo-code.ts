import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { promoCodeMovies, promoCodes, promoCodeTheaters } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { takenOff, uses } from "./promo-code-content";

/** A code this person keeps, with the names of what it is limited to. */
export async function getPromoCode(
  db: Database,
  { staff, promoCodeId }: { staff: Acting; promoCodeId: number },
) {
  const [found, listedMovies, listedTheaters] = await Promise.all([
    db
      .select({ code: promoCodes, uses, takenOff })
      .from(promoCodes)
      .where(and(eq(promoCodes.id, promoCodeId), canManage(staff, promoCodes.theaterId)))
      .get(),
    db
      .select({
        id: movies.id,
        title: movies.title,
        year: movies.year,
        durationMinutes: movies.durationMinutes,
      })
      .from(promoCodeMovies)
      .innerJoin(movies, eq(movies.id, promoCodeMovies.movieId))
      .where(eq(promoCodeMovies.promoCodeId, promoCodeId))
      .orderBy(asc(movies.title)),
    db
      .select({ id: theaters.id, name: theaters.name })
      .from(promoCodeTheaters)
      .innerJoin(theaters, eq(theaters.id, promoCodeTheaters.theaterId))
      .where(eq(promoCodeTheaters.promoCodeId, promoCodeId))
      .orderBy(asc(theaters.name)),
  ]);
  if (!found) return null;
  return {
    ...found.code,
    uses: found.uses,
    takenOffMinor: found.takenOff,
    movies: listedMovies,
    theaters: listedTheaters,
    movieIds: listedMovies.map(({ id }) => id),
    theaterIds: listedTheaters.map(({ id }) => id),
  };
}
