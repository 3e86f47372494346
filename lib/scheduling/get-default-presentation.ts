import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import type { Format } from "./plan";

export type Presentation = { format: Format; language: string; subtitles: string | null };

/** How a movie was last shown in a theater, or anywhere: what is taken for granted when it is put on a screen. */
export async function getDefaultPresentation(
  db: Database,
  movieId: number,
  theaterId: number,
): Promise<Presentation> {
  const last = (theater: number | null) =>
    db
      .select({
        language: showtimes.language,
        subtitles: showtimes.subtitles,
      })
      .from(showtimes)
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .where(
        and(eq(showtimes.movieId, movieId), theater === null ? undefined : eq(screens.theaterId, theater)),
      )
      .orderBy(desc(showtimes.startsAt))
      .limit(1)
      .get();
  const found = (await last(theaterId)) ?? (await last(null));
  return { format: "2D", language: found?.language ?? "English", subtitles: found?.subtitles ?? null };
}
