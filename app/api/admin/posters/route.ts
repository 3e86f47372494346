import { revalidateTag } from "next/cache";
import { z } from "zod";
import { refusalOf } from "@/app/_actions/refusal-of";
import type { PosterCode } from "@/app/admin/_movies/poster-words";
import { readBody } from "@/app/api/_read-body";
import { isDatabaseBusy } from "@/db/failures";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { posterStore } from "@/lib/catalogue/poster-store";
import { savePoster } from "@/lib/catalogue/save-poster";
import { currentTime } from "@/lib/clock";
import { MINUTE_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { MAX_POSTER_BYTES } from "@/lib/sizes";

const share = z.coerce.number().min(0).max(1);
const query = z.object({
  movie: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  was: z
    .string()
    .max(100)
    .optional()
    .transform((id) => id || null),
  x: share,
  y: share,
  width: share.gt(0),
  height: share.gt(0),
});

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
    const steward = await requireAdmin();
    if (FORM_TYPES.test(request.headers.get("content-type") ?? "")) return refuse("wrong-type");
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return refuse("bad-request");
    if (running >= MOST_AT_ONCE) return refuse("busy");
    running++;
    try {
      const body = await readBody(request, { mostBytes: MAX_POSTER_BYTES, mostMs: MINUTE_MS });
      if (!body.ok) return refuse(body.code);
      const { movie: movieId, was, ...crop } = asked.data;
      const input = { steward, movieId, was, crop, bytes: body.value };
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
    if (isDatabaseBusy(error)) return refuse("busy");
    if (refusalOf(error) === "signed-out") return refuse("signed-out");
    throw error;
  }
}

const PRIVATE = { "Cache-Control": "private, no-store" };

const STATUS: Partial<Record<PosterCode, number>> = {
  "bad-request": 400,
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
