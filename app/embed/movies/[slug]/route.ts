import { keepAnswer } from "@/app/_cache";
import { drawFrame, frameAnswer, noFrame } from "@/app/embed/_frame/frame-answer";
import { wholeDays } from "@/app/embed/_frame/whole-days";
import { getMovie } from "@/lib/catalogue/get-movie";
import { DAY_MS } from "@/lib/clock-units";
import { addressOf } from "@/lib/own-address";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import { listProgramShowtimes } from "@/lib/scheduling/program-showtimes";
import { commonDay } from "@/lib/scheduling/programme-days";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { listEmbeddings } from "@/lib/venues/embedding";

const MOST = 500;
/** Twice this old at most: what is read, and the frame that is made of it. */
const SECONDS = 30;

type Context = RouteContext<"/embed/movies/[slug]">;

/**
 * Where a movie plays, for the site that asks, which its browser names: the theaters that name that site. Who is named by
 * none may frame it nowhere, and sees what each of them shows.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = slugFromUrl((await params).slug);
  const found = await keepAnswer(["embed", "movies", slug], SECONDS, () => readMovie(slug));
  if (!found) return noFrame();
  const site = siteThatAsks(request.headers);
  const naming = found.theaters.filter(({ origins }) => origins.includes(site));
  const origins = naming.length > 0 ? [site] : [];
  const html = await keepAnswer(["embed", "frames", slug, ...origins], SECONDS, () =>
    draw(found, naming.length > 0 ? naming : found.theaters),
  );
  return frameAnswer(html, origins, { Vary: "Referer" });
}

/** The origin of the page that a frame stands on; empty where its browser says none. */
const siteThatAsks = (headers: Headers): string => URL.parse(headers.get("referer") ?? "")?.origin ?? "";

async function readMovie(slug: string) {
  const now = Date.now();
  const until = now + PROGRAMME_DAYS * DAY_MS;
  const which = { from: now, until, movie: { slug }, theater: "embedding" } as const;
  const [movie, theaters, page] = await Promise.all([
    getMovie(catalogueDatabase(), slug),
    listEmbeddings(catalogueDatabase()),
    listProgramShowtimes(catalogueDatabase(), { ...which, after: null, limit: MOST, now }),
  ]);
  if (!movie) return null;
  const { title, lead } = movie;
  return { movie: { title, lead, slug: movie.slug }, theaters, showtimes: wholeDays(page), now };
}

type Found = NonNullable<Awaited<ReturnType<typeof readMovie>>>;

function draw({ movie, showtimes, now }: Found, theaters: Found["theaters"]): Promise<string> {
  const shown = new Set(theaters.map(({ id }) => id));
  return drawFrame({
    ...({ title: movie.title, lead: movie.lead, by: "theater", address: addressOf } as const),
    url: addressOf(`/movies/${encodeURIComponent(movie.slug)}`),
    today: commonDay(now, theaters),
    showtimes: showtimes.filter(({ theater }) => shown.has(theater.id)),
  });
}
