import { z } from "zod";
import { publicId } from "@/lib/input/ids";
import { REVIEW_FILTERS, type StaffPlace } from "@/lib/reviews/list-reviews-for-staff";

const place = z
  .string()
  .max(200)
  .transform((said) => {
    const [isWaiting, writtenAt, ...id] = said.split(".");
    return [Number(isWaiting), Number(writtenAt), id.join(".")];
  })
  .pipe(z.tuple([z.int().min(0).max(1), z.int().nonnegative(), publicId]));

/** What the address of the list says; what it cannot say is left out. */
const query = z.object({
  show: z.enum(REVIEW_FILTERS).optional().catch(undefined),
  /** One alone. */
  review: publicId.optional().catch(undefined),
  /** Where the page before ended. */
  after: place.optional().catch(undefined),
});

export const readQuery = (params: Record<string, string | string[] | undefined>) => query.parse(params);

export const afterWords = (after: StaffPlace): string => after.join(".");
