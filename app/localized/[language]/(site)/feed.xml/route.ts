import { keepAnswer } from "@/app/_cache";
import { feedAnswer } from "@/app/_feeds/feed-answer";
import { inLanguageOf } from "@/app/_http/in-language-of";
import { localPath } from "@/lib/local-path";
import { listNews } from "@/lib/scheduling/list-news";
import { catalogueDatabase } from "@/lib/stale-reads";
import { newsFeed } from "@/lib/words/feeds/news-feed";

/** What is new in all theaters. */
export const GET = (_: Request, { params }: RouteContext<"/localized/[language]/feed.xml">) =>
  inLanguageOf(params, async () => {
    const body = await keepAnswer(["feed"], 300, async () => {
      const now = Date.now();
      const news = await listNews(catalogueDatabase(), { now });
      return newsFeed({ self: localPath("/feed.xml"), page: localPath("/"), theater: null, news, now });
    });
    return feedAnswer(body, "application/atom+xml");
  });
