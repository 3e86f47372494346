import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { posterImages } from "@/db/schema/catalogue";

/** One poster at one width, a WebP of ours or its address elsewhere; its own address never changes meaning. */
export const getPosterImage = (
  db: Database,
  posterId: string,
  width: number,
): Promise<{ data: Buffer | null; url: string | null } | undefined> =>
  db
    .select({ data: posterImages.data, url: posterImages.url })
    .from(posterImages)
    .where(and(eq(posterImages.posterId, posterId), eq(posterImages.width, width)))
    .get();
