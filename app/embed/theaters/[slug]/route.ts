import { keepAnswer } from "@/app/_cache";
import { drawFrame, frameAnswer, noFrame } from "@/app/embed/_frame/frame-answer";
import { wholeDays } from "@/app/embed/_frame/whole-days";
import { DAY_MS } from "@/lib/clock-units";
import { addressOf } from "@/lib/own-address";
import { listProgramShowtimes } from "@/lib/scheduling/program-showtimes";
import { commonDay } from "@/lib/scheduling/programme-days";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getEmbedding } from "@/lib/venues/embedding";

const DAYS = 7;
const MOST = 500;

type Context = RouteContext<"/embed/theaters/[slug]">;

/** A theater's next days, to be framed by the sites that it names. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = slugFromUrl((await params).slug);
  const framed = await keepAnswer(["embed", "theaters", slug], 60, async () => {
    const now = Date.now();
    const until = now + DAYS * DAY_MS;
    const [theater, found] = await Promise.all([
      getEmbedding(catalogueDatabase(), slug),
      listProgramShowtimes(catalogueDatabase(), {
        from: now,
        until,
        theater: { slug },
        after: null,
        limit: MOST,
        now,
      }),
    ]);
    if (!theater) return null;
    const programme = {
      ...({ title: theater.name, lead: theater.city, by: "movie", address: addressOf } as const),
      url: addressOf(`/theaters/${encodeURIComponent(theater.slug)}`),
      today: commonDay(now, [theater]),
      showtimes: wholeDays(found),
    };
    return { html: await drawFrame(programme), origins: theater.origins };
  });
  return framed ? frameAnswer(framed.html, framed.origins) : noFrame();
}
