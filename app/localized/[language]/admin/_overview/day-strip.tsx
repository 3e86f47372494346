import { ArrowLeft, ArrowRight } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { t } from "@/lib/i18n/t";
import { shiftDay } from "@/lib/scheduling/days";
import { formatDay, formatShortDay } from "@/lib/zoned-time";

const atNoon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The way to the days beside the one shown; today's own name, where the title says "Today". */
export function DayStrip({ day, isToday }: { day: string; isToday: boolean }) {
  const before = shiftDay(day, -1);
  const after = shiftDay(day, 1);
  return (
    <nav aria-label={t("admin.day.days")} className="mb-8 flex flex-wrap items-center gap-2">
      <Chip href={`/admin?day=${before}`} prefetch={false}>
        <ArrowLeft aria-hidden="true" className="pointing size-4" />
        {formatShortDay(atNoon(before), "UTC")}
      </Chip>
      {isToday && (
        <p
          aria-current="date"
          className="-order-1 w-full font-display text-lg sm:order-none sm:w-auto sm:px-2"
        >
          {formatDay(atNoon(day), "UTC")}
        </p>
      )}
      <Chip href={`/admin?day=${after}`} prefetch={false}>
        {formatShortDay(atNoon(after), "UTC")}
        <ArrowRight aria-hidden="true" className="pointing size-4" />
      </Chip>
      {!isToday && (
        <Chip href="/admin" prefetch={false}>
          {t("admin.day.today")}
        </Chip>
      )}
    </nav>
  );
}
