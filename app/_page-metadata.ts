import type { Metadata } from "next";
import { currentLocale } from "#current-language";
import { t } from "@/lib/i18n/t";
import { DEFAULT_LANGUAGE, LANGUAGES, offeredLanguages } from "@/lib/languages";
import { localPath } from "@/lib/local-path";

const PICTURE = { width: 1200, height: 630 };

type Told = {
  title: string;
  description: string;
  /** The one address that the page is known by. */
  path: string;
  /** Of what is shown where it is shared: "/pictures/movies/the-general". */
  picture?: string;
  /** Other forms of what it says, by type, besides the feed of what is new. */
  feeds?: Record<string, { url: string; title: string }[]>;
};

/** What a public page says of itself: to search engines, to feed readers, and where it is shared. */
export function pageMetadata({
  title,
  description,
  path,
  picture = "/pictures/house",
  feeds,
}: Told): Metadata {
  const images = [{ url: picture, alt: title, ...PICTURE }];
  return {
    ...{ title, description },
    alternates: {
      canonical: localPath(path),
      languages: otherLanguages(path),
      types: { "application/atom+xml": [{ url: localPath("/feed.xml"), title: t("common.feed") }], ...feeds },
    },
    openGraph: {
      ...{ siteName: "Matinee", type: "website", locale: currentLocale().replace("-", "_") },
      ...{ title, description, url: localPath(path), images },
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}

/** Where the same page is in each language, for search engines; who reads none of them is led to the default one. */
const otherLanguages = (path: string): Record<string, string> => ({
  ...Object.fromEntries(
    offeredLanguages().map((one) => [LANGUAGES[one].split("-")[0], localPath(path, one)]),
  ),
  "x-default": localPath(path, DEFAULT_LANGUAGE),
});

/** That a movie's or a theater's page can be embedded, and how one asks for that: oEmbed's discovery. */
export const embedded = (address: string, title: string) => ({
  "application/json+oembed": [{ url: `/api/oembed?url=${encodeURIComponent(address)}`, title }],
});
