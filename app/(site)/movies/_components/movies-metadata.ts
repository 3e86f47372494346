import type { Metadata } from "next";
import type { z } from "zod";
import { pageMetadata } from "@/app/_page-metadata";
import { moviesPath, type moviesQuery } from "./movies-path";

/** Of the list as it is asked for; what somebody looked for is no page to be found by others. */
export const moviesMetadata = ({ q: text, genre, page }: z.output<typeof moviesQuery>): Metadata => ({
  ...pageMetadata({
    title: "Movies",
    description: "Every movie we show, have shown or soon will.",
    path: moviesPath({ text, genre, page }),
  }),
  ...(text && { robots: { index: false } }),
});
