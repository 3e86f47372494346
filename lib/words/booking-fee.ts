import { formatMoney } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";

/** Beside prices, before anything is chosen: what is in them, or comes to them. */
export const feeNote = ({ per, ...amount }: BookingFee): string =>
  per === "ticket"
    ? `Prices include a booking fee of ${formatMoney(amount)} a ticket.`
    : `Plus a booking fee of ${formatMoney(amount)}, once for all your seats.`;

/** Beside a total. */
export const feeIncluded = (amountMinor: number, currency: string): string =>
  amountMinor > 0
    ? `booking fee of ${formatMoney({ amountMinor, currency })} included`
    : "all in, no fees to come";
