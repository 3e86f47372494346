import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";

/** In which state it is, where that is not simply on sale. */
export function StateNotice({
  managed,
  open,
  now,
}: {
  managed: ShowtimeForStaff;
  open: number;
  now: number;
}) {
  const { showtime, timeZone, sales } = managed;
  const notice = () => {
    if (showtime.state === "cancelled") {
      return (
        <Notice tone={open > 0 ? "warn" : "ok"} title={t("showtimes.notice.cancelled")}>
          {showtime.cancelReason && <p>{showtime.cancelReason}</p>}
          <p>
            {open > 0
              ? t("showtimes.notice.refundsOpen", { open, total: open + sales.cancelled })
              : t("showtimes.notice.refundsDone", { bookings: sales.cancelled })}
          </p>
        </Notice>
      );
    }
    if (showtime.state === "draft") {
      return (
        <Notice tone="warn" title={t("showtimes.notice.draft")}>
          {t(showtime.startsAt > now ? "showtimes.notice.draftToCome" : "showtimes.notice.draftGone")}
        </Notice>
      );
    }
    if (showtime.movedAt !== null) {
      return (
        <Notice tone="warn" title={t("showtimes.notice.moved")}>
          {t("showtimes.notice.movedTold", { when: momentOf(showtime.movedAt, timeZone) })}
        </Notice>
      );
    }
    return null;
  };
  const shown = notice();
  return shown && <div className="mb-6">{shown}</div>;
}
