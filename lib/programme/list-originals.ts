import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { businessDay, businessDayBounds, OUTERMOST_CLOCKS } from "@/lib/scheduling/business-day";
import { cardInForce } from "@/lib/scheduling/card-in-force";
import { addDays } from "@/lib/scheduling/wall-clock";
import type { Original } from "./copy";

type Input = { theaterId: number; day: string; days: number; staff: Acting };

/** What begins on so many days of a theater from that one, in order; nothing that was cancelled. */
export async function listOriginals(db: Database, input: Input): Promise<Original[]> {
  const lastDay = addDays(input.day, input.days - 1);
  const [earliest, latest] = OUTERMOST_CLOCKS;
  const inForce = cardInForce(showtimes.priceCardId);
  const around = await db
    .select({
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      movieId: showtimes.movieId,
      screenId: showtimes.screenId,
      priceCardId: sql<number>`coalesce(${inForce}, 0)`,
      replacedCard: sql<string | null>`iif(${priceCards.supersededAt} is null, null,
        coalesce((select name from price_cards where id = ${inForce}), ${priceCards.name}))`,
      format: showtimes.format,
      language: showtimes.language,
      subtitles: showtimes.subtitles,
      accessibility: showtimes.accessibility,
      startsAt: showtimes.startsAt,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .where(
      and(
        eq(theaters.id, input.theaterId),
        canManage(input.staff, theaters.id),
        ne(showtimes.state, "cancelled"),
        gte(showtimes.startsAt, businessDayBounds(input.day, earliest).from),
        lt(showtimes.startsAt, businessDayBounds(lastDay, latest).until),
      ),
    )
    .orderBy(asc(showtimes.startsAt), asc(screens.position), asc(showtimes.id));
  return around.flatMap(({ timeZone, dayTurnsMinute, ...original }) => {
    const day = businessDay(original.startsAt, { timeZone, dayTurnsMinute });
    return input.day <= day && day <= lastDay ? [original] : [];
  });
}
