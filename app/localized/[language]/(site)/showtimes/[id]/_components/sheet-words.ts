import { endsWithSales } from "@/app/localized/[language]/(site)/_components/ends-with-sales";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { nameSeats, nameSeatsInside } from "@/components/seat-map/seat-name";
import { t } from "@/lib/i18n/t";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";
import { formatUntil } from "@/lib/zoned-time";

type Situation = {
  states: readonly SeatState[] | null;
  chosen: readonly MapSeat[];
  kept: readonly MapSeat[];
  expiresAt: number | null;
  /** On this machine's clock. */
  salesCloseAt: number;
  /** Whether sales close before a seat chosen now would have had its whole time. */
  isClosing: boolean;
  isPending: boolean;
  end: "cancelled" | "closed" | null;
  /** What was paid for the seats that are chosen or were; undefined while nobody knows. */
  payment: HoldPayment | null | undefined;
};

/** The one sentence that says how things stand; screen readers hear it when it changes. */
export function situationWords({
  states,
  chosen,
  kept,
  expiresAt,
  salesCloseAt,
  isClosing,
  isPending,
  end,
  payment,
}: Situation): string {
  if (end === "cancelled") return t("seatMap.situation.cancelled");
  if (chosen.length) {
    const [seats, count] = [nameSeats(chosen), chosen.length];
    if (payment) return t("seatMap.situation.paying", { seats, count });
    if (isPending || expiresAt === null) return t("seatMap.situation.pending", { seats });
    const time = formatUntil(expiresAt);
    return endsWithSales(expiresAt, salesCloseAt)
      ? t("seatMap.situation.yoursToClose", { seats, count, time })
      : t("seatMap.situation.yours", { seats, count, time });
  }
  const isUnpaid = kept.length > 0 && payment === null;
  if (end === "closed") return t(`seatMap.situation.${isUnpaid ? "closedUncharged" : "closed"}`);
  if (kept.length)
    return t(`seatMap.situation.${isUnpaid ? "ranOutUncharged" : "ranOut"}`, {
      seats: nameSeatsInside(kept),
    });
  if (!states) return t("seatMap.situation.looking");
  const count = (state: SeatState) => states.filter((one) => one === state).length;
  if (count("free") === 0) return t("seatMap.situation.soldOut", { held: count("held") });
  if (isClosing) return t("seatMap.situation.chooseToClose", { time: formatUntil(salesCloseAt) });
  return t("seatMap.situation.choose");
}
