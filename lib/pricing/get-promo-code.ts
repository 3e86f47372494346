import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { listed, USES_CODE } from "@/db/schema/payments";
import { promoCodeMovies, promoCodes, promoCodeTheaters } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import type { Discount } from "./promo-code";

/** What is written of a code; dates are instants, [startsAt, endsAt). */
export type CodeContent = Discount & {
  code: string;
  theaterId: number | null;
  currency: string | null;
  startsAt: number | null;
  endsAt: number | null;
  maxUses: number | null;
  maxUsesPerPerson: number | null;
  movieIds: number[];
  theaterIds: number[];
};

// the table's own name, since drizzle writes a column of the only table without it
const uses = sql<number>`(select count(*) from orders where promo_code_id = promo_codes.id
  and exists (select 1 from payments where order_id = orders.id and state in ${listed(USES_CODE)}))`;
const takenOff = sql<number>`(select coalesce(sum(discount_minor), 0) from orders
  where promo_code_id = promo_codes.id and exists (select 1 from payments where order_id = orders.id and state = 'booked'))`;

export type ListedCode = Awaited<ReturnType<typeof listPromoCodes>>[number];

/** The codes this person keeps: an owner their theaters', an admin all. Those in use first, newest first. */
export const listPromoCodes = (
  db: Database,
  { steward, theaterId }: { steward: Steward; theaterId?: number | undefined },
) =>
  db
    .select({
      id: promoCodes.id,
      code: promoCodes.code,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      amountMinor: promoCodes.amountMinor,
      currency: promoCodes.currency,
      basisPoints: promoCodes.basisPoints,
      startsAt: promoCodes.startsAt,
      endsAt: promoCodes.endsAt,
      maxUses: promoCodes.maxUses,
      maxUsesPerPerson: promoCodes.maxUsesPerPerson,
      disabledAt: promoCodes.disabledAt,
      uses,
    })
    .from(promoCodes)
    .leftJoin(theaters, eq(theaters.id, promoCodes.theaterId))
    .where(
      and(
        manages(steward, promoCodes.theaterId),
        theaterId === undefined ? undefined : eq(promoCodes.theaterId, theaterId),
      ),
    )
    .orderBy(sql`${promoCodes.disabledAt} is not null`, desc(promoCodes.createdAt), desc(promoCodes.id));

/** A code this person keeps, with the names of what it is limited to. */
export async function getPromoCode(
  db: Database,
  { steward, promoCodeId }: { steward: Steward; promoCodeId: number },
) {
  const found = await db
    .select({ code: promoCodes, uses, takenOff })
    .from(promoCodes)
    .where(and(eq(promoCodes.id, promoCodeId), manages(steward, promoCodes.theaterId)))
    .get();
  if (!found) return null;
  const listedMovies = await db
    .select({
      id: movies.id,
      title: movies.title,
      year: movies.year,
      durationMinutes: movies.durationMinutes,
    })
    .from(promoCodeMovies)
    .innerJoin(movies, eq(movies.id, promoCodeMovies.movieId))
    .where(eq(promoCodeMovies.promoCodeId, promoCodeId))
    .orderBy(asc(movies.title));
  const listedTheaters = await db
    .select({ id: theaters.id, name: theaters.name })
    .from(promoCodeTheaters)
    .innerJoin(theaters, eq(theaters.id, promoCodeTheaters.theaterId))
    .where(eq(promoCodeTheaters.promoCodeId, promoCodeId))
    .orderBy(asc(theaters.name));
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

/** By whose clock the days of the chain's codes are meant: its first theater's. */
export async function getChainZone(db: Database): Promise<string> {
  const first = await db
    .select({ timeZone: theaters.timeZone })
    .from(theaters)
    .where(isNull(theaters.archivedAt))
    .orderBy(asc(theaters.id))
    .limit(1)
    .get();
  return first?.timeZone ?? "UTC";
}
