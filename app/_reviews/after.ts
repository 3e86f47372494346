import { z } from "zod";
import { publicId } from "@/lib/input/ids";
import type { ReviewPlace } from "@/lib/reviews/list-reviews";

const place = z
  .string()
  .max(200)
  .transform((said) => {
    const dot = said.indexOf(".");
    return [Number(said.slice(0, dot)), said.slice(dot + 1)];
  })
  .pipe(z.tuple([z.int().nonnegative(), publicId]));

/** Where a page of reviews begins, as its address says it; null: at the newest. */
export const afterIn = (said: unknown): ReviewPlace | null => place.safeParse(said).data ?? null;

export const afterWords = ([createdAt, id]: ReviewPlace): string => `${createdAt}.${id}`;
