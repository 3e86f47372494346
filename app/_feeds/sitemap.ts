import { countSlugs, listSlugs } from "@/lib/catalogue/list-slugs";
import { addressOf } from "@/lib/own-address";
import { catalogueDatabase } from "@/lib/stale-reads";
import { listTheaters } from "@/lib/venues/list-theaters";

/** A sitemap takes 50,000 addresses; smaller ones are made and read sooner. */
const MOVIES_A_PART = 10_000;
const HOUSE = ["/", "/movies", "/coming-soon", "/theaters", "/developers"];

/** The parts there are: the house with its theaters, and as many for the movies as they need. */
export async function listSitemaps(): Promise<string[]> {
  const parts = Math.ceil((await countSlugs(catalogueDatabase())) / MOVIES_A_PART);
  return ["house", ...Array.from({ length: parts }, (_, at) => `movies-${at + 1}`)];
}

/** One of them, as XML; null for a part that there cannot be. */
export async function sitemapOf(part: string): Promise<string | null> {
  const paths = await pathsOf(part);
  return paths && `${HEAD}${paths.map(entryOf).join("")}</urlset>\n`;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
`;

const entryOf = (path: string): string => `<url><loc>${asXml(addressOf(path))}</loc></url>\n`;
const asXml = (address: string): string => address.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function pathsOf(part: string): Promise<string[] | null> {
  if (part === "house") {
    const theaters = await listTheaters(catalogueDatabase());
    return [...HOUSE, ...theaters.map(({ slug }) => `/theaters/${slug}`)];
  }
  const [, nth = ""] = /^movies-([1-9]\d{0,3})$/.exec(part) ?? [];
  if (nth === "") return null;
  const from = (Number(nth) - 1) * MOVIES_A_PART;
  const movies = await listSlugs(catalogueDatabase(), { from, limit: MOVIES_A_PART });
  return movies.map(({ slug }) => `/movies/${slug}`);
}
