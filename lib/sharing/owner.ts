import { z } from "zod";
import { genreName, movieFields } from "@/lib/catalogue/movie-input";
import { SECOND_MS } from "@/lib/clock-units";
import { typedSlug as slug } from "@/lib/input/slug";
import { listOf } from "@/lib/list-of";
import { fail, ok, type Result } from "@/lib/result";
import { MAX_POSTER_BYTES, MIB } from "@/lib/sizes";

const MOST_MS = 30 * SECOND_MS;
const MOST_BYTES = 64 * MIB;
const MOST_AT_ONCE = 100;

/** A poster's address names the hash of its bytes. */
const POSTER_PATH = /^\/posters\/([0-9a-f]{16})\/(\d{1,4})$/;

const image = z.object({ width: z.int().positive(), url: z.url() });

const sharedMovie = movieFields.omit({ genreIds: true, slug: true }).extend({
  slug,
  genres: listOf(z.object({ slug, name: genreName }), 100),
  poster: z.object({ tint: z.string().regex(/^#[0-9a-f]{6}$/), images: listOf(image, 10, 1) }).nullable(),
  /** What it was called before, since we asked last. */
  was: listOf(slug, 1_000),
});

const answer = z.object({
  data: listOf(sharedMovie, MOST_AT_ONCE),
  gone: listOf(slug, 100_000),
  next: z.string().max(2_000).nullable(),
  heard: z.string().max(100),
});

export type SharedMovie = z.output<typeof sharedMovie>;
export type Changes = z.output<typeof answer>;

/** `refused`: the token is none of theirs. `no-sense`: what they answered is not what they document. */
export type OwnerCode = "down" | "late" | "too-many" | "refused" | "no-sense";

/** Whose catalogue is followed. */
export type Owner = {
  /** Where it is, without a path: what was heard of it is kept by this. */
  origin: string;
  changes: (asked: { since: string | null; cursor: string | null }) => Promise<Result<Changes, OwnerCode>>;
  picture: (url: string) => Promise<Result<Buffer, OwnerCode>>;
};

/** Asks another installation by its REST API. Its address is a setting and may lie in our own network. */
export function ownerAt({ url, token }: { url: string; token: string }): Owner {
  const { origin } = new URL(url);
  const changes: Owner["changes"] = async ({ since, cursor }) => {
    const words = new URLSearchParams({
      limit: String(MOST_AT_ONCE),
      ...(since && { since }),
      ...(cursor && { cursor }),
    });
    const read = await get(`${origin}/api/v1/catalogue?${words}`, MOST_BYTES, {
      authorization: `Bearer ${token}`,
    });
    if (!read.ok) return read;
    try {
      return ok(answer.parse(JSON.parse(read.value.toString())));
    } catch {
      return fail("no-sense");
    }
  };
  // whatever its settings call it: it is asked where we know it to be
  const picture: Owner["picture"] = (address) =>
    get(new URL(new URL(address).pathname, origin).href, MAX_POSTER_BYTES, {});
  return { origin, changes, picture };
}

/** Which poster that is, by the address of one of its pictures; null for none of Matinee's. */
export const posterIdIn = (url: string): string | null =>
  POSTER_PATH.exec(new URL(url).pathname)?.[1] ?? null;

async function get(
  url: string,
  mostBytes: number,
  headers: Record<string, string>,
): Promise<Result<Buffer, OwnerCode>> {
  const signal = AbortSignal.timeout(MOST_MS);
  try {
    const response = await fetch(url, { headers, signal, cache: "no-store" });
    if (!response.ok || !response.body) return fail(codeOf(response.status));
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of response.body) {
      bytes += part.length;
      if (bytes > mostBytes) return fail("no-sense");
      parts.push(part);
    }
    return ok(Buffer.concat(parts));
  } catch {
    return fail(signal.aborted ? "late" : "down");
  }
}

function codeOf(status: number): OwnerCode {
  if (status === 401 || status === 403) return "refused";
  return status === 429 || status === 503 ? "too-many" : "down";
}
