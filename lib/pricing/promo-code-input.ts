import { z } from "zod";
import { plainCode } from "@/lib/input/code";
import { amountMinor, rowId } from "@/lib/input/ids";
import { listOf } from "@/lib/list-of";
import { isCurrency } from "@/lib/venues/theater";

const uses = z.int().min(1).max(1_000_000).nullable();
const instant = z.int().min(-8_000_000_000_000).max(8_000_000_000_000).nullable();

/** What is written of a promotion code; dates are instants, [startsAt, endsAt). */
export const codeContent = z
  .object({
    code: z
      .string()
      .max(100)
      .transform(plainCode)
      .pipe(z.string().regex(/^[A-Z0-9-]{3,40}$/)),
    theaterId: rowId.nullable(),
    /** Off the whole booking: an amount in `currency`, or a share of it in hundredths of a per cent. */
    amountMinor: amountMinor.min(1).nullable(),
    currency: z.string().max(3).refine(isCurrency).nullable(),
    basisPoints: z.int().min(1).max(10_000).nullable(),
    startsAt: instant,
    endsAt: instant,
    maxUses: uses,
    maxUsesPerPerson: uses,
    movieIds: listOf(rowId, 100),
    theaterIds: listOf(rowId, 1_000),
  })
  .refine(({ amountMinor, basisPoints }) => (amountMinor === null) !== (basisPoints === null), {
    path: ["amountMinor"],
  })
  .refine(({ amountMinor, currency }) => (amountMinor === null) === (currency === null), {
    path: ["currency"],
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    path: ["endsAt"],
  })
  // a theater's own code is good there alone
  .refine(({ theaterId, theaterIds }) => theaterId === null || theaterIds.length === 0, {
    path: ["theaterIds"],
  });
