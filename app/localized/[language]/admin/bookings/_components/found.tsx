import { Empty } from "@/components/ui/empty";
import { MOST_FOUND } from "@/lib/bookings/booking-source";
import type { FoundBookings } from "@/lib/bookings/find-bookings";
import { t } from "@/lib/i18n/t";

type FoundProps = {
  found: FoundBookings;
  q: string;
  /** Nothing in particular was asked for. */
  isAll: boolean;
};

/** How many there are, said when it changes; or why there are none, and what to try. */
export function Found({ found, q, isAll }: FoundProps) {
  const { total, isMore, seatDay } = found;
  return (
    <>
      <p role="status" className="mb-2 text-ink-soft text-sm">
        {total > 0 && countWords(total, isMore, seatDay === "today" ? q.toUpperCase() : null)}
      </p>
      {total === 0 && (isAll ? <NoneYet /> : <Nothing {...found} q={q} />)}
    </>
  );
}

const NoneYet = () => <Empty title={t("bookings.found.noneYet")}>{t("bookings.found.noneYetHint")}</Empty>;

function Nothing({ seatDay, q }: Pick<FoundBookings, "seatDay"> & { q: string }) {
  if (seatDay === "too-many-days")
    return <Empty title={t("bookings.found.whichDay")}>{t("bookings.found.whichDayHint")}</Empty>;
  if (seatDay === "today")
    return (
      <Empty title={t("bookings.found.noSeatToday", { seat: q.toUpperCase() })}>
        {t("bookings.found.noSeatTodayHint")}
      </Empty>
    );
  return <Empty title={t("bookings.found.none")}>{t("bookings.found.noneHint")}</Empty>;
}

/** `seat`: the one that was looked for, of today alone. */
function countWords(total: number, isMore: boolean, seat: string | null): string {
  const key = !isMore ? "count" : total < MOST_FOUND ? "moreThan" : "theFirst";
  return seat === null
    ? t(`bookings.found.${key}`, { total })
    : t(`bookings.found.${key}Today`, { total, seat });
}
