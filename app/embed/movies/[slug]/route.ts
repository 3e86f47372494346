import { keepAnswer } from "@/app/_cache";
import { drawFrame, frameAnswer, noFrame } from "@/app/embed/_frame/frame-answer";
import { wholeDays } from "@/app/embed/_frame/whole-days";
import { getMovie } from "@/lib/catalogue/get-movie";
import { DAY_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { addressOf } from "@/lib/own-address";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listProgramShowtimes } from "@/lib/scheduling/program-showtimes";
import { commonDay } from "@/lib/scheduling/programme-days";
import { slugFromUrl } from "@/lib/slug";
import { listEmbeddings } from "@/lib/venues/embedding";

const MOST = 500;

type Context = RouteContext<"/embed/movies/[slug]">;

/** Where a movie plays among the theaters that name sites for it, to be framed by those sites. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = slugFromUrl((await params).slug);
  const framed = await keepAnswer(["embed", "movies", slug], 60, async () => {
    const now = Date.now();
    const until = now + PROGRAMME_DAYS * DAY_MS;
    const which = { from: now, until, movie: { slug }, theater: "embedding" } as const;
    const [movie, theaters, found] = await Promise.all([
      getMovie(database(), slug),
      listEmbeddings(database()),
      listProgramShowtimes(database(), { ...which, after: null, limit: MOST, now }),
    ]);
    if (!movie) return null;
    const named = new Set(theaters.map(({ id }) => id));
    const programme = {
      ...({ title: movie.title, lead: movie.lead, by: "theater", address: addressOf } as const),
      url: addressOf(`/movies/${encodeURIComponent(movie.slug)}`),
      today: commonDay(now, theaters),
      showtimes: wholeDays(found).filter(({ theater }) => named.has(theater.id)),
    };
    return { html: await drawFrame(programme), origins: theaters.flatMap(({ origins }) => origins) };
  });
  return framed ? frameAnswer(framed.html, framed.origins) : noFrame();
}
