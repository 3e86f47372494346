import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { posters } from "@/db/schema/catalogue";
import type { Steward } from "@/lib/accounts/steward";
import { ok, type Result } from "@/lib/result";
import { type Crop, type EncodedPoster, type EncodePosterCode, encodePoster } from "./encode-poster";
import type { PosterStore } from "./poster-store";
import { type SetPosterCode, type StoredPoster, setPoster } from "./set-poster";

export type SavePosterCode = EncodePosterCode | SetPosterCode | "storage-failed";

type Input = {
  steward: Steward;
  movieId: number;
  /** The poster that is being replaced, by id. */
  was: string | null;
  bytes: Buffer;
  crop: Crop;
  /** Null keeps pictures in the database. */
  store: PosterStore | null;
  now: number;
};

/** Makes a poster of an uploaded file and gives it to a movie. Whatever is refused on the way leaves nothing behind. */
export async function savePoster(
  db: Database,
  { bytes, crop, store, ...rest }: Input,
): Promise<Result<{ posterId: string }, SavePosterCode>> {
  const encoded = await encodePoster(bytes, crop);
  if (!encoded.ok) return encoded;
  const poster = await place(db, encoded.value, store);
  if (!poster.ok) return poster;
  const placed = poster.value.images?.flatMap(({ url }) => url ?? []) ?? [];
  const set = await setPoster(db, { ...rest, poster: poster.value }).catch(async (error) => {
    await store?.remove(placed);
    throw error;
  });
  await store?.remove(set.ok ? set.value.urls : placed);
  return set.ok ? ok({ posterId: poster.value.id }) : set;
}

async function place(
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
