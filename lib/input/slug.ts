import { z } from "zod";
import { slugOf } from "@/lib/slug";

/** An address as somebody types it: made as one is made of a name. */
export const typedSlug = z
  .string()
  .max(200)
  .transform(slugOf)
  .pipe(
    z
      .string()
      .min(1)
      .refine((slug) => slug !== "any"),
  );
