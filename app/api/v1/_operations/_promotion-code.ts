import { z } from "zod";
import { amountMinor, asInstantOrNull, instant, rowId } from "@/app/api/v1/_frame/fields";
import type { getPromoCode } from "@/lib/pricing/get-promo-code";
import type { ListedCode } from "@/lib/pricing/list-promo-codes";
import type { CodeContent } from "@/lib/pricing/promo-code-content";

const uses = z.int().min(1).max(1_000_000).nullable();
const when = z.iso
  .datetime({ offset: true })
  .refine((said) => Math.abs(Date.parse(said)) < 8_000_000_000_000)
  .nullable();

const discount = z
  .union([
    z.strictObject({ amountMinor: amountMinor.min(1), currency: z.string().regex(/^[A-Z]{3}$/) }),
    z.strictObject({
      basisPoints: z
        .int()
        .min(1)
        .max(10_000)
        .meta({ description: "Hundredths of a per cent of the whole booking." }),
    }),
  ])
  .meta({ id: "Discount", description: "Off the whole booking: an amount, or a share of it." });

const content = {
  code: z
    .string()
    .min(3)
    .max(100)
    .meta({ description: "Letters, digits and hyphens; blanks and small letters are put right." }),
  theaterId: rowId
    .nullable()
    .meta({ description: "Whose it is. Null: the chain's, by a token for every theater." }),
  discount,
  startsAt: when,
  endsAt: when.meta({ description: "The first instant at which it is good no more." }),
  maxUses: uses,
  maxUsesPerPerson: uses,
  movieIds: z.array(rowId).max(100).meta({ description: "Good for these alone; none: for all." }),
  theaterIds: z.array(rowId).max(1_000).meta({ description: "Of the chain's: good there alone." }),
};

export const codeDraft = z
  .strictObject({
    ...content,
    theaterId: content.theaterId.default(null),
    ...{ startsAt: when.default(null), endsAt: when.default(null) },
    ...{ maxUses: uses.default(null), maxUsesPerPerson: uses.default(null) },
    ...{ movieIds: content.movieIds.default([]), theaterIds: content.theaterIds.default([]) },
  })
  .meta({ id: "PromotionCodeDraft" });

export const codeChange = z
  .strictObject(content)
  .omit({ theaterId: true })
  .partial()
  .meta({ id: "PromotionCodeChange" });

const common = {
  ...{ id: z.int(), code: z.string(), theaterId: z.int().nullable(), discount },
  ...{ startsAt: instant.nullable(), endsAt: instant.nullable() },
  ...{ maxUses: z.int().nullable(), maxUsesPerPerson: z.int().nullable() },
  uses: z.int().meta({ description: "How often it was used, payments under way among them." }),
  disabledAt: instant.nullable().meta({ description: "Since when it is ended." }),
};

export const listedCode = z.object(common).meta({ id: "PromotionCodeInList" });

export const promotionCode = z
  .object({
    ...common,
    takenOffMinor: amountMinor.meta({ description: "What it took off bookings so far." }),
    ...{ movieIds: z.array(z.int()), theaterIds: z.array(z.int()) },
  })
  .meta({ id: "PromotionCode" });

type Found = NonNullable<Awaited<ReturnType<typeof getPromoCode>>>;
type Draft = z.output<typeof codeDraft>;

const discountOf = (of: Pick<CodeContent, "amountMinor" | "currency" | "basisPoints">): Draft["discount"] =>
  of.amountMinor !== null && of.currency !== null
    ? { amountMinor: of.amountMinor, currency: of.currency }
    : { basisPoints: of.basisPoints ?? 0 };

export const asListed = (found: ListedCode): z.input<typeof listedCode> => ({
  ...{ id: found.id, code: found.code, theaterId: found.theaterId, discount: discountOf(found) },
  ...{ startsAt: asInstantOrNull(found.startsAt), endsAt: asInstantOrNull(found.endsAt) },
  ...{ maxUses: found.maxUses, maxUsesPerPerson: found.maxUsesPerPerson, uses: found.uses },
  disabledAt: asInstantOrNull(found.disabledAt),
});

export const asCode = (found: Found): z.input<typeof promotionCode> => ({
  ...asListed({ ...found, theaterName: null, timeZone: null }),
  takenOffMinor: found.takenOffMinor,
  ...{ movieIds: found.movieIds, theaterIds: found.theaterIds },
});

/** A code as it would be sent, to change a part of it. */
export const draftOf = (found: Found): Draft => ({
  ...{ code: found.code, theaterId: found.theaterId, discount: discountOf(found) },
  ...{ startsAt: asInstantOrNull(found.startsAt), endsAt: asInstantOrNull(found.endsAt) },
  ...{ maxUses: found.maxUses, maxUsesPerPerson: found.maxUsesPerPerson },
  ...{ movieIds: found.movieIds, theaterIds: found.theaterIds },
});

const instantOf = (said: string | null): number | null => (said === null ? null : Date.parse(said));

/** What is written of a code, as the use case takes it. */
export const contentOf = ({ discount, startsAt, endsAt, ...said }: Draft): CodeContent => ({
  ...said,
  ...{ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) },
  amountMinor: "amountMinor" in discount ? discount.amountMinor : null,
  currency: "currency" in discount ? discount.currency : null,
  basisPoints: "basisPoints" in discount ? discount.basisPoints : null,
});
