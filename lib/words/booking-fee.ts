import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";

/** Beside prices, before anything is chosen: what is in them, or comes to them. */
export const feeNote = ({ per, ...amount }: BookingFee): string =>
  per === "ticket"
    ? t("prices.fee.inPrices", { amount: formatMoney(amount) })
    : t("prices.fee.onTop", { amount: formatMoney(amount) });

/** Beside a total. */
export const feeIncluded = (amountMinor: number, currency: string): string =>
  amountMinor > 0
    ? t("prices.fee.inTotal", { amount: formatMoney({ amountMinor, currency }) })
    : t("prices.fee.allIn");
