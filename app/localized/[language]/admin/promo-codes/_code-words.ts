import { t } from "@/lib/i18n/t";
import { formatMoney, writeMinor } from "@/lib/money";
import type { Discount } from "@/lib/pricing/promo-code";
import type { CodeContent } from "@/lib/pricing/promo-code-content";
import { localDay } from "@/lib/zoned-time";

/** "10 %" or "£2.50". */
export const offWords = ({ amountMinor, currency, basisPoints }: Discount & { currency: string | null }) =>
  amountMinor === null
    ? t("promo.off.share", { percent: (basisPoints ?? 0) / 100 })
    : formatMoney({ amountMinor, currency: currency ?? "EUR" });

/** The number as one types it. */
export const numberOf = ({ amountMinor, currency, basisPoints }: Discount & { currency: string | null }) =>
  amountMinor === null ? String((basisPoints ?? 0) / 100) : writeMinor(amountMinor, currency ?? "EUR");

/** The days of a code by a clock, the last one included. */
export const daysOf = ({ startsAt, endsAt }: Pick<CodeContent, "startsAt" | "endsAt">, timeZone: string) => ({
  fromDay: startsAt === null ? "" : localDay(startsAt, timeZone),
  untilDay: endsAt === null ? "" : localDay(endsAt - 1, timeZone),
});
