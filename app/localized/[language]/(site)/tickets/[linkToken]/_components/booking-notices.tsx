import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { type ShowtimeDetails, wasMovedSince } from "@/lib/scheduling/showtime-details";

type BookingNoticesProps = {
  justCancelled: boolean;
  booking: { createdAt: number; cancelledAt: number | null; showtime: ShowtimeDetails };
  now: number;
};

/** What has just happened, or has happened to the showtime, above the tickets. */
export function BookingNotices({ justCancelled, booking, now }: BookingNoticesProps) {
  const { showtime, createdAt, cancelledAt } = booking;
  const isCancelled = showtime.state === "cancelled";
  const isMoved =
    !isCancelled && cancelledAt === null && showtime.startsAt > now && wasMovedSince(createdAt, showtime);
  if (!justCancelled && !isCancelled && !isMoved) return null;
  return (
    <div className="mb-6 grid gap-4">
      {justCancelled && (
        <Notice tone="ok" title={t("tickets.notice.cancelledTitle")}>
          {t("tickets.notice.cancelled")}
        </Notice>
      )}
      {isCancelled && (
        <Notice tone="warn" title={t("tickets.notice.showtimeCancelledTitle")}>
          {showtime.cancelReason && <p>{showtime.cancelReason}</p>}
          <p>{t("tickets.notice.showtimeCancelled")}</p>
        </Notice>
      )}
      {isMoved && (
        <Notice tone="warn" title={t("tickets.notice.movedTitle")}>
          {t("tickets.notice.moved")}
        </Notice>
      )}
    </div>
  );
}
