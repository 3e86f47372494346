import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { ShiftRow } from "@/lib/shifts/list-shifts";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** The drawers that somebody answers for now. What should be in them is not said before they are counted. */
export const OpenShifts = ({ shifts, ownId }: { shifts: ShiftRow[]; ownId: number }) => (
  <section aria-labelledby="open" className="mb-8">
    <h2 id="open" className="mb-3 font-display text-xl">
      {t("boxOffice.shifts.openTitle")}
    </h2>
    <ul className="max-w-3xl border-line border-t">
      {shifts.map(({ id, userId, name, theaterName, openedAt, timeZone }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
          <Link
            href={`/admin/box-office/shifts/${id}`}
            className="link inline-flex min-h-11 items-center font-semibold"
          >
            {userId === ownId ? t("boxOffice.shifts.own") : name}
          </Link>
          <span>{theaterName}</span>
          <span className="text-ink-soft text-sm">
            {t("boxOffice.shifts.since", {
              day: formatShortDay(openedAt, timeZone),
              time: formatTime(openedAt, timeZone),
            })}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
