import type { MetadataRoute } from "next";
import { listSlugs } from "@/lib/catalogue/list-slugs";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { listTheaters } from "@/lib/venues/list-theaters";
import { tagPage } from "./_cache";

export const revalidate = 3600;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await tagPage("movies", "theaters");
  const [movies, theaters] = await Promise.all([listSlugs(database()), listTheaters(database())]);
  const paths = [
    "/",
    "/movies",
    "/coming-soon",
    "/theaters",
    "/developers",
    ...theaters.map(({ slug }) => `/theaters/${slug}`),
    ...movies.map(({ slug }) => `/movies/${slug}`),
  ];
  return paths.map((path) => ({ url: new URL(path, env.APP_URL).href }));
}
