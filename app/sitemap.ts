import type { MetadataRoute } from "next";
import { notFound } from "next/navigation";
import { countSlugs, listSlugs } from "@/lib/catalogue/list-slugs";
import { database } from "@/lib/database";
import { addressOf } from "@/lib/own-address";
import { listTheaters } from "@/lib/venues/list-theaters";
import { tagPage } from "./_cache";

export const revalidate = 3600;

/** A sitemap takes 50,000 addresses; smaller ones are made and read sooner. */
const MOVIES_A_PART = 10_000;
const HOUSE = ["/", "/movies", "/coming-soon", "/theaters", "/developers"];

/** The parts there are: the house with its theaters, and as many for the movies as they need. */
export async function generateSitemaps(): Promise<{ id: string }[]> {
  const parts = Math.ceil((await countSlugs(database())) / MOVIES_A_PART);
  return ["house", ...Array.from({ length: parts }, (_, at) => `movies-${at + 1}`)].map((id) => ({ id }));
}

export default async function sitemap({ id }: { id: Promise<string> }): Promise<MetadataRoute.Sitemap> {
  await tagPage("movies", "theaters");
  const paths = await pathsOf(await id);
  return paths.map((path) => ({ url: addressOf(path) }));
}

async function pathsOf(part: string): Promise<string[]> {
  if (part === "house") {
    const theaters = await listTheaters(database());
    return [...HOUSE, ...theaters.map(({ slug }) => `/theaters/${slug}`)];
  }
  const [, nth = ""] = /^movies-([1-9]\d{0,3})$/.exec(part) ?? [];
  if (nth === "") notFound();
  const from = (Number(nth) - 1) * MOVIES_A_PART;
  const movies = await listSlugs(database(), { from, limit: MOVIES_A_PART });
  return movies.map(({ slug }) => `/movies/${slug}`);
}
