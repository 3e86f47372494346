import { Feed } from "feed";
import { t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import type { News } from "@/lib/scheduling/list-news";
import { formatFullDay } from "@/lib/zoned-time";

type Told = {
  /** Its own path, and that of the page it belongs to. */
  self: string;
  page: string;
  /** Of a theater alone. */
  theater: string | null;
  news: readonly News[];
  now: number;
};

const TITLES = {
  "on-sale": "papers.feed.onSale",
  announced: "papers.feed.comingSoon",
} as const satisfies Record<News["kind"], string>;

/** What XML cannot say at all: control characters, halves of pairs and the two that are no characters. */
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Readers take titles and summaries for HTML. */
const asHtml = (text: string): string =>
  text
    .replace(UNSAYABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** What is new, as Atom (RFC 4287). An entry's id is for good: the movie, what became of it, and when. */
export function newsFeed({ self, page, theater, news, now }: Told): string {
  const feed = new Feed({
    id: addressOf(self),
    title:
      theater === null
        ? t("papers.feed.title")
        : t("papers.feed.titleOfTheater", { theater: theater.replace(UNSAYABLE, "") }),
    description: theater === null ? t("papers.feed.about") : t("papers.feed.aboutTheater"),
    link: addressOf(page),
    feedLinks: { atom: addressOf(self) },
    author: { name: theater?.replace(UNSAYABLE, "") ?? "Matinee" },
    updated: new Date(news[0]?.at ?? now),
    generator: false,
  });
  for (const { kind, movie, at } of news) {
    const link = addressOf(`/movies/${encodeURIComponent(movie.slug)}`);
    feed.addItem({
      id: `${addressOf(self)}#${movie.id}-${kind}-${at}`,
      title: asHtml(t(TITLES[kind], { movie: movie.title })),
      link,
      ...{ date: new Date(at), published: new Date(at) },
      description: asHtml([opens(kind, movie.releasedOn), movie.lead].filter(Boolean).join(" ")),
    });
  }
  return feed.atom1();
}

/** "Opens Friday 4 December 2026." of what is announced. */
function opens(kind: News["kind"], releasedOn: string | null): string | null {
  const day = Date.parse(`${releasedOn}T12:00:00Z`);
  return kind === "announced" && !Number.isNaN(day)
    ? t("papers.feed.opens", { day: formatFullDay(day, "UTC") })
    : null;
}
