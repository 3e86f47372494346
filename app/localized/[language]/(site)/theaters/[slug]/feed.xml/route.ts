import { keepAnswer } from "@/app/_cache";
import { feedAnswer, noFeed } from "@/app/_feeds/feed-answer";
import { inLanguageOf } from "@/app/_http/in-language-of";
import { localPath } from "@/lib/local-path";
import { listNews } from "@/lib/scheduling/list-news";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getTheater } from "@/lib/venues/get-theater";
import { newsFeed } from "@/lib/words/feeds/news-feed";

type Context = RouteContext<"/localized/[language]/theaters/[slug]/feed.xml">;

/** What is new at a theater. */
export const GET = (_: Request, { params }: Context): Promise<Response> =>
  inLanguageOf(params, async () => {
    const slug = slugFromUrl((await params).slug);
    const body = await keepAnswer(["feed", slug], 300, async () => {
      const theater = await getTheater(catalogueDatabase(), slug);
      if (!theater) return null;
      const now = Date.now();
      const news = await listNews(catalogueDatabase(), { now, theaterId: theater.id });
      const page = localPath(`/theaters/${encodeURIComponent(theater.slug)}`);
      return newsFeed({ self: `${page}/feed.xml`, page, theater: theater.name, news, now });
    });
    return body === null ? noFeed() : feedAnswer(body, "application/atom+xml");
  });
