import { keepAnswer } from "@/app/_cache";
import { feedAnswer, noFeed } from "@/app/_feeds/feed-answer";
import { sitemapOf } from "@/app/_feeds/sitemap";

type Named = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Named): Promise<Response> {
  const [, part = ""] = /^([a-z]{1,10}(?:-\d{1,4})?)\.xml$/.exec((await params).file) ?? [];
  const sitemap = await keepAnswer(["sitemap", part], 3_600, () => sitemapOf(part));
  return sitemap === null ? noFeed() : feedAnswer(sitemap, "application/xml");
}
