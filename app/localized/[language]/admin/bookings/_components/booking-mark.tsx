import { CircleAlert, CircleX } from "lucide-react";
import { t } from "@/lib/i18n/t";

type Props = {
  cancelledAt: number | null;
  startsAt: number;
  seats: { isCancelled: boolean }[];
  hasFailedRefund: boolean;
  now: number;
};

/** What is not as usual about a booking, in words. */
export function BookingMark({ cancelledAt, startsAt, seats, hasFailedRefund, now }: Props) {
  const mark =
    cancelledAt !== null
      ? "cancelled"
      : seats.some(({ isCancelled }) => isCancelled)
        ? "partly"
        : startsAt <= now
          ? "past"
          : null;
  return (
    <>
      {mark && (
        <span className="ms-2 inline-flex items-center gap-1 text-ink-soft text-sm">
          {mark !== "past" && <CircleX aria-hidden="true" className="size-3.5" />}
          {t(`bookings.mark.${mark}`)}
        </span>
      )}
      {hasFailedRefund && (
        <span className="ms-2 inline-flex items-center gap-1 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="size-3.5" />
          {t("bookings.mark.refundFailed")}
        </span>
      )}
    </>
  );
}
