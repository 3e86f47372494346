import { SECOND_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { fetchOutside } from "@/lib/fetch-outside";
import { fail, ok, type Result } from "@/lib/result";

const MOST_MS = 6 * SECOND_MS;
const MOST_BYTES = 2_000_000;
/** The older kind of key, which goes along in the address; the other is a token. */
const KEY = /^[0-9a-f]{32}$/i;

/** `refused`: the key is none of theirs. `no-sense`: what they answered is not what they document. */
export type TmdbCode = "off" | "late" | "too-many" | "refused" | "gone" | "down" | "no-sense";

/** Whether films can be looked up at TMDB at all. */
export const hasTmdb = (): boolean => env.TMDB_API_KEY !== undefined;

const origin = (of: "api" | "image") =>
  env.TMDB_API_URL ?? (of === "api" ? "https://api.themoviedb.org" : "https://image.tmdb.org");

/** Asks version 3 of their API: https://developer.themoviedb.org/reference. It is waited for six seconds. */
export async function askTmdb(
  path: string,
  asked: Record<string, string>,
): Promise<Result<unknown, TmdbCode>> {
  const key = env.TMDB_API_KEY;
  if (key === undefined) return fail("off");
  const words = new URLSearchParams({ ...asked, ...(KEY.test(key) && { api_key: key }) });
  const headers = { accept: "application/json", ...(!KEY.test(key) && { authorization: `Bearer ${key}` }) };
  const url = `${origin("api")}/3/${path}?${words}`;
  const answered = await fetchOutside({ url, headers, mostMs: MOST_MS, mostBytes: MOST_BYTES });
  if (!answered.ok) return fail(answered.code === "timed-out" ? "late" : "down");
  const { status, body } = answered.value;
  if (status !== 200) return fail(codeOf(status));
  try {
    return ok(JSON.parse(body.toString()));
  } catch {
    return fail("no-sense");
  }
}

function codeOf(status: number): TmdbCode {
  if (status === 401 || status === 403) return "refused";
  if (status === 404) return "gone";
  return status === 429 ? "too-many" : "down";
}

/** Of a poster, as the API names it: "/abc.jpg". */
const POSTER_PATH = /^\/[\w-]{1,100}\.(?:jpe?g|png|webp)$/;

/** Where the picture lies, 780 pixels wide; null for what is no name of theirs. */
export const tmdbPosterUrl = (path: string): string | null =>
  hasTmdb() && POSTER_PATH.test(path) ? `${origin("image")}/t/p/w780${path}` : null;
