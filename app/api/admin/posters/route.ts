import { revalidateTag } from "next/cache";
import { refusalOf } from "@/app/_actions/refusal-of";
import { readBody } from "@/app/api/_read-body";
import type { PosterCode } from "@/app/localized/[language]/admin/_movies/poster-words";
import { isDatabaseAway } from "@/db/failures";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { posterStore } from "@/lib/catalogue/poster-store";
import { savePoster } from "@/lib/catalogue/save-poster";
import { currentTime } from "@/lib/clock";
import { MINUTE_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { readInput } from "@/lib/input/with-input";
import { MAX_POSTER_BYTES } from "@/lib/sizes";

/** "movie=7&was=…&x=0&y=0.1&width=1&height=0.9" */
function askedIn(url: string) {
  const query = new URL(url).searchParams;
  const share = (name: string) => Number(query.get(name) || Number.NaN);
  return {
    movieId: Number(query.get("movie")),
    was: query.get("was") || null,
    crop: { x: share("x"), y: share("y"), width: share("width"), height: share("height") },
  };
}

// each keeps up to ten megabytes while it comes in
const MOST_AT_ONCE = 4;
/** What a form of another site could send without being asked first. */
const FORM_TYPES = /^(text\/plain|multipart\/|application\/x-www-form-urlencoded)/i;
let running = 0;

/**
 * Takes a movie's poster: the file itself as the body, in the query the movie, the id of the poster it replaces, and
 * the part of the upright picture to use, in shares of its width and height. Answers `{ posterId }` or `{ code }`.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const staff = await requireAdmin();
    if (FORM_TYPES.test(request.headers.get("content-type") ?? "")) return refuse("wrong-type");
    const asked = readInput(savePoster.input, askedIn(request.url));
    if (!asked.ok) return refuse(asked.code);
    if (running >= MOST_AT_ONCE) return refuse("busy");
    running++;
    try {
      const body = await readBody(request, { mostBytes: MAX_POSTER_BYTES, mostMs: MINUTE_MS });
      if (!body.ok) return refuse(body.code);
      const input = { ...asked.value, staff, bytes: body.value };
      const saved = await savePoster(database(), {
        ...input,
        store: posterStore(),
        now: await currentTime(),
      });
      if (!saved.ok) return refuse(saved.code);
      revalidateTag("movies", { expire: 0 });
      return Response.json(saved.value, { headers: PRIVATE });
    } finally {
      running--;
    }
  } catch (error) {
    if (isDatabaseAway(error)) return refuse("busy");
    if (refusalOf(error) === "signed-out") return refuse("signed-out");
    throw error;
  }
}

const PRIVATE = { "Cache-Control": "private, no-store" };

const STATUS: Partial<Record<PosterCode, number>> = {
  "invalid-input": 400,
  incomplete: 400,
  "signed-out": 401,
  "not-found": 404,
  "too-slow": 408,
  stale: 409,
  "gone-meanwhile": 409,
  "too-large": 413,
  "wrong-type": 415,
  "storage-failed": 502,
  busy: 503,
};

const refuse = (code: PosterCode): Response =>
  Response.json(
    { code },
    {
      status: STATUS[code] ?? 422,
      headers: { ...PRIVATE, ...(code === "busy" ? { "Retry-After": "2" } : {}) },
    },
  );
