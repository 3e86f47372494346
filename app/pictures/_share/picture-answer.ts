import { createHash } from "node:crypto";
import { isKnown } from "@/app/api/v1/_frame/etag";
import { openHashQueue } from "@/lib/accounts/passwords/hash-queue";
import { drawSharePicture, type SharePicture } from "@/lib/words/pictures/share-picture";

/** Of what is shown at the moment, some eighty kilobytes each. */
const MOST_KEPT = 64;
const kept = new Map<string, Buffer>();

// one takes a tenth of a second of a core
const queue = openHashQueue({ atOnce: 1, waiting: 16, waitingPerNetwork: 0 });

/** Everything that a picture is made of. */
export type Asked = Omit<SharePicture, "poster"> & {
  poster: { id: string; tint: string } | null;
};

/**
 * The picture of a page as it is at the moment. Its tag names what it is made of, so that who has it is told so without
 * its being drawn again; `readPoster` is asked only when it is drawn.
 */
export async function pictureAnswer(
  request: Request,
  { poster, ...words }: Asked,
  readPoster: (id: string) => Promise<Buffer | null> = async () => null,
): Promise<Response> {
  const key = createHash("sha256")
    .update(JSON.stringify({ poster, ...words }))
    .digest("base64url");
  const headers = {
    ETag: `"${key.slice(0, 22)}"`,
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
  };
  if (isKnown(request.headers.get("if-none-match"), headers.ETag))
    return new Response(null, { status: 304, headers });
  const drawn =
    kept.get(key) ??
    (await draw(async () => {
      const image = poster && (await readPoster(poster.id));
      return drawSharePicture({ ...words, poster: poster && { image, tint: poster.tint } });
    }));
  if (!drawn)
    return new Response("Busy. Please try again.", { status: 503, headers: { "Retry-After": "2" } });
  keep(key, drawn);
  return new Response(new Uint8Array(drawn), { headers: { ...headers, "Content-Type": "image/jpeg" } });
}

async function draw(work: () => Promise<Buffer>): Promise<Buffer | null> {
  const drawn = await queue({ isKnown: true }, work);
  return drawn.ok ? drawn.value : null;
}

/** The one that nobody asked for the longest goes. */
function keep(key: string, drawn: Buffer): void {
  kept.delete(key);
  kept.set(key, drawn);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

export const noPicture = (): Response => new Response("There is no such picture.", { status: 404 });
