import type { Database } from "@/db/client";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { ok } from "@/lib/result";
import { listChangedMovies } from "../list-changed-movies";
import type { Changes, Owner, SharedMovie } from "../owner";

type Cursor = { until: number; movieId: number };

/** A database as who follows its catalogue is answered by it, in pages of so many; without HTTP between them. */
export function ownerOver(db: Database, limit = 100): Owner {
  const origin = "http://owner.test";
  const changes: Owner["changes"] = async ({ since, cursor }) => {
    const after = cursor ? (JSON.parse(cursor) as Cursor) : null;
    const found = await listChangedMovies(db, { since: since ? Number(since) : null, after, limit });
    const data = found.movies.map((movie): SharedMovie => {
      const { slug, title, originalTitle, description, director, cast, year, durationMinutes, ...more } =
        movie;
      const { certificate, releasedOn, ticketsOn, trailerUrl, status, genres, was, poster } = more;
      const images = poster?.widths.map((width) => ({
        width,
        url: `${origin}/posters/${poster.id}/${width}`,
      }));
      return {
        ...{ slug, title, originalTitle, description, director, cast, year, durationMinutes },
        ...{ certificate, releasedOn, ticketsOn, trailerUrl, status, genres, was },
        poster: poster && images ? { tint: poster.tint, images } : null,
      };
    });
    const { gone, next, until } = found;
    const told: Changes = { data, gone, next: next && JSON.stringify(next), heard: String(until) };
    return ok(told);
  };
  const picture: Owner["picture"] = async (url) => {
    const [, id = "", width] = /\/posters\/(\w+)\/(\d+)$/.exec(url) ?? [];
    return ok((await getPosterImage(db, id, Number(width)))?.data ?? Buffer.alloc(0));
  };
  return { origin, changes, picture };
}
