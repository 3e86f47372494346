import { currentLanguage } from "#current-language";
import { respond } from "@/app/_http/respond";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import type { Database } from "@/db/client";
import { getMovie } from "@/lib/catalogue/get-movie";
import { type FixedKey, t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getEmbedding, listEmbeddings } from "@/lib/venues/embedding";
import { type Embedded, embeddedAt, sizeFor } from "./_asked";

const HEADERS = {
  "Cache-Control": "public, max-age=300, stale-while-revalidate=3600",
  "Access-Control-Allow-Origin": "*",
};

/**
 * What another program shows of the address of a movie or a theater (oEmbed 1.0, JSON alone): a frame, where a theater
 * lets one be made of it; else a link with a picture.
 */
export const GET = (request: Request) =>
  respond(async () => {
    const query = new URL(request.url).searchParams;
    const format = query.get("format") ?? "json";
    if (format !== "json") return refuse(request, 501, "api.embed.jsonAlone");
    const asked = embeddedAt(query.get("url") ?? "");
    const found = asked && (await find(catalogueDatabase(), asked));
    if (!asked || !found) return refuse(request, 404, "api.embed.nothingThere");
    const size = sizeFor(query);
    const path = `/${asked.kind}/${encodeURIComponent(asked.slug)}`;
    const told = {
      ...{ version: "1.0", title: found.title, provider_name: "Matinee", provider_url: addressOf("/") },
      ...{ cache_age: 300, thumbnail_url: addressOf(`/pictures${path}`) },
      ...{ thumbnail_width: 1200, thumbnail_height: 630 },
    };
    if (!found.isFramed) return Response.json({ ...told, type: "link" }, { headers: HEADERS });
    const html = frameOf(addressOf(`/embed${path}`), found.title, size);
    return Response.json({ ...told, type: "rich", ...size, html }, { headers: HEADERS });
  });

async function find(db: Database, { kind, slug }: Embedded) {
  if (kind === "theaters") {
    const theater = await getEmbedding(db, slug);
    return theater && { title: `${theater.name}, ${theater.city}`, isFramed: theater.origins.length > 0 };
  }
  const [movie, theaters] = await Promise.all([getMovie(db, slug), listEmbeddings(db)]);
  return movie && { title: movie.title, isFramed: theaters.length > 0 };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const frameOf = (src: string, title: string, { width, height }: { width: number; height: number }): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="origin" style="border:0;max-width:100%"></iframe>`;

const refuse = (request: Request, status: number, key: FixedKey): Response =>
  inLanguageAsked(request, () => {
    const headers = { "Content-Language": currentLanguage(), Vary: "Accept-Language" };
    return Response.json(
      { error: t(key) },
      { status, headers: { ...headers, "Access-Control-Allow-Origin": "*" } },
    );
  });
