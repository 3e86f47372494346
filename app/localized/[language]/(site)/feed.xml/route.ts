import { keepAnswer } from "@/app/_cache";
import { feedAnswer } from "@/app/_feeds/feed-answer";
import { listNews } from "@/lib/scheduling/list-news";
import { catalogueDatabase } from "@/lib/stale-reads";
import { newsFeed } from "@/lib/words/feeds/news-feed";

/** What is new in all theaters. */
export async function GET(): Promise<Response> {
  const body = await keepAnswer(["feed"], 300, async () => {
    const now = Date.now();
    const news = await listNews(catalogueDatabase(), { now });
    return newsFeed({ self: "/feed.xml", page: "/", theater: null, news, now });
  });
  return feedAnswer(body, "application/atom+xml");
}
