import { NOT_CANCELLABLE } from "@/app/localized/[language]/admin/_bookings/words";
import { Notice } from "@/components/ui/notice";
import type { Booking } from "@/lib/bookings/booking";
import { whyNotCancellableByStaff } from "@/lib/bookings/cancellation";
import { t } from "@/lib/i18n/t";

/** How it stands with a booking whose seats cannot be cancelled, or whose showtime does not take place. */
export function StateNotice({ booking, now }: { booking: Booking; now: number }) {
  const refusal = whyNotCancellableByStaff(booking, now);
  const isCancelled = booking.showtime.state === "cancelled";
  if (!refusal && !isCancelled) return null;
  return (
    <div className="grid gap-3">
      {isCancelled && <Notice tone="warn" title={t("bookings.booking.showtimeCancelled")} />}
      {refusal && (
        <Notice
          tone="warn"
          title={t(refusal === "past" ? "bookings.booking.past" : "bookings.booking.cancelled")}
        >
          {t(NOT_CANCELLABLE[refusal])}
        </Notice>
      )}
    </div>
  );
}
