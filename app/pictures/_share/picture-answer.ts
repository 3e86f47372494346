import { createHash } from "node:crypto";
import { isKnown } from "@/app/api/v1/_frame/etag";
import { openHashQueue } from "@/lib/accounts/passwords/hash-queue";
import { markAddress } from "@/lib/accounts/sessions/address-mark";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { MINUTE_MS } from "@/lib/clock-units";
import { drawSharePicture, type SharePicture } from "@/lib/words/pictures/share-picture";

/** Of what is shown at the moment, some eighty kilobytes each. */
const MOST_KEPT = 64;
const kept = new Map<string, Buffer>();

// one takes a tenth of a second of a core
const queue = openHashQueue({ atOnce: 1, waiting: 16, waitingPerNetwork: 4 });

/** So many are drawn for one network within a minute: more than anybody shares, and as many as a crawler needs. */
const MOST_DRAWN = 30;
const MOST_NETWORKS = 10_000;
const drawnFor = new Map<string, { since: number; count: number }>();

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
  const network = markAddress(clientAddress(request.headers));
  const found = kept.get(key);
  if (!found && !mayDraw(network, Date.now()))
    return new Response("Too many pictures at once.", { status: 429, headers: { "Retry-After": "60" } });
  const drawn =
    found ??
    (await draw(network, async () => {
      const image = poster && (await readPoster(poster.id));
      return drawSharePicture({ ...words, poster: poster && { image, tint: poster.tint } });
    }));
  if (!drawn)
    return new Response("Busy. Please try again.", { status: 503, headers: { "Retry-After": "2" } });
  keep(key, drawn);
  return new Response(new Uint8Array(drawn), { headers: { ...headers, "Content-Type": "image/jpeg" } });
}

/** Who asks from this machine is not counted. */
function mayDraw(network: string | null, now: number): boolean {
  if (network === null) return true;
  const found = drawnFor.get(network);
  const isSame = found !== undefined && found.since <= now && now < found.since + MINUTE_MS;
  if (!isSame && drawnFor.size >= MOST_NETWORKS) drawnFor.clear();
  const { since, count } = isSame ? found : { since: now, count: 0 };
  drawnFor.set(network, { since, count: count + 1 });
  return count < MOST_DRAWN;
}

/** Networks take turns. */
async function draw(network: string | null, work: () => Promise<Buffer>): Promise<Buffer | null> {
  const drawn = await queue({ isKnown: false, network }, work);
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
