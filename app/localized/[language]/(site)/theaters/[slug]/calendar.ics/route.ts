import { keepAnswer } from "@/app/_cache";
import { feedAnswer, noFeed } from "@/app/_feeds/feed-answer";
import { inLanguageOf } from "@/app/_http/in-language-of";
import { DAY_MS } from "@/lib/clock-units";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listProgramShowtimes } from "@/lib/scheduling/program-showtimes";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getTheater } from "@/lib/venues/get-theater";
import { theaterCalendar } from "@/lib/words/feeds/theater-calendar";

/** As much as the largest house plays in two weeks. */
const MOST = 5_000;

type Context = RouteContext<"/localized/[language]/theaters/[slug]/calendar.ics">;

/** What a theater plays in the next two weeks, as a calendar to subscribe to. */
export const GET = (_: Request, { params }: Context): Promise<Response> =>
  inLanguageOf(params, async () => {
    const slug = slugFromUrl((await params).slug);
    const body = await keepAnswer(["calendar", slug], 300, async () => {
      const now = Date.now();
      const until = now + PROGRAMME_DAYS * DAY_MS;
      const [theater, { showtimes }] = await Promise.all([
        getTheater(catalogueDatabase(), slug),
        listProgramShowtimes(catalogueDatabase(), {
          from: now,
          until,
          theater: { slug },
          after: null,
          limit: MOST,
          now,
        }),
      ]);
      return theater && theaterCalendar(theater, showtimes);
    });
    return body === null ? noFeed() : feedAnswer(body, "text/calendar");
  });
