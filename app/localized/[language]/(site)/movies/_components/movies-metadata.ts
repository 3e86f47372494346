import type { Metadata } from "next";
import type { z } from "zod";
import { pageMetadata } from "@/app/_page-metadata";
import { t } from "@/lib/i18n/t";
import { moviesPath, type moviesQuery } from "./movies-path";

/** Of the list as it is asked for; what somebody looked for is no page to be found by others. */
export const moviesMetadata = ({ q: text, genre, page }: z.output<typeof moviesQuery>): Metadata => ({
  ...pageMetadata({
    title: t("browse.movies.title"),
    description: t("browse.movies.description"),
    path: moviesPath({ text, genre, page }),
  }),
  ...(text && { robots: { index: false } }),
});
