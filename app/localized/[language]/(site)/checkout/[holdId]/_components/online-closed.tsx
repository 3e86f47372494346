import { BoxOffice } from "@/app/localized/[language]/(site)/_components/box-office";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";

/** Stands where the payment would, at a theater that cannot take money online yet. */
export function OnlineClosed({ showtime }: { showtime: SeatMapShowtime }) {
  return (
    <Notice tone="warn" title={t("checkout.onlineClosed.title")}>
      <p className="mb-2">{t("checkout.onlineClosed.text", { theater: showtime.theaterName })}</p>
      <BoxOffice theater={showtime} />
    </Notice>
  );
}
