import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { posters } from "@/db/schema/catalogue";
import type { Acting } from "@/lib/accounts/staff-member";
import { publicId, rowId } from "@/lib/input/ids";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { type EncodedPoster, type EncodePosterCode, encodePoster } from "./encode-poster";
import type { PosterStore } from "./poster-store";
import { type SetPosterCode, type StoredPoster, setPoster } from "./set-poster";

const share = z.number().min(0).max(1);

const savePosterInput = z.object({
  movieId: rowId,
  /** The poster that is being replaced, by id. */
  was: publicId.nullable(),
  /** The part of the upright picture to use, in shares of its width and height. */
  crop: z.object({ x: share, y: share, width: share.gt(0), height: share.gt(0) }),
});

type Input = z.output<typeof savePosterInput> & {
  staff: Acting;
  bytes: Buffer;
  /** Null keeps pictures in the database. */
  store: PosterStore | null;
  now: number;
};

export type SavePosterCode = EncodePosterCode | SetPosterCode | "storage-failed";

/** Makes a poster of an uploaded file and gives it to a movie. Whatever is refused on the way leaves nothing behind. */
export const savePoster = withInput(savePosterInput, act);

async function act(
  db: Database,
  { bytes, crop, store, ...rest }: Input,
): Promise<Result<{ posterId: string }, SavePosterCode> | InvalidInput> {
  const encoded = await encodePoster(bytes, crop);
  if (!encoded.ok) return encoded;
  const poster = await storePoster(db, encoded.value, store);
  if (!poster.ok) return poster;
  const placed = poster.value.images?.flatMap(({ url }) => url ?? []) ?? [];
  const set = await setPoster(db, { ...rest, poster: poster.value }).catch(async (error) => {
    await store?.remove(placed);
    throw error;
  });
  await store?.remove(set.ok ? set.value.urls : placed);
  return set.ok ? ok({ posterId: poster.value.id }) : set;
}

async function storePoster(
  db: Database,
  { id, tint, images }: EncodedPoster,
  store: PosterStore | null,
): Promise<Result<StoredPoster, "storage-failed">> {
  const known = await db.select({ id: posters.id }).from(posters).where(eq(posters.id, id)).get();
  if (known) return ok({ id, tint, images: null });
  if (!store) return ok({ id, tint, images });
  const put = await store.put(images.map(({ width, data }) => ({ name: `${id}-${width}.webp`, data })));
  if (!put.ok) return put;
  return ok({ id, tint, images: images.map(({ width }, at) => ({ width, url: put.value[at] ?? "" })) });
}
