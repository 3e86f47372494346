import { ArrowLeft, ArrowRight } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { t } from "@/lib/i18n/t";
import { shiftDay } from "@/lib/scheduling/days";
import { formatDay, formatShortDay } from "@/lib/zoned-time";

const atNoon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** What a phone has no room for, and a screen reader still reads. */
const Roomy = ({ children }: { children: string }) => <span className="max-sm:sr-only">{children}</span>;

/** The day shown, and the ways to others; one row on a phone too, where arrows lead to the days beside it. */
export function DayLinks({ day, isToday }: { day: string; isToday: boolean }) {
  const [before, after] = [shiftDay(day, -1), shiftDay(day, 1)];
  const step = "max-sm:min-h-11 max-sm:min-w-11 max-sm:justify-center";
  return (
    <nav aria-label={t("boxOffice.days.label")} className="mb-8 flex items-center gap-1 sm:gap-2">
      <Chip href={`/admin/box-office?day=${before}`} prefetch={false} className={step}>
        <ArrowLeft aria-hidden="true" className="pointing size-4" />
        <Roomy>{formatShortDay(atNoon(before), "UTC")}</Roomy>
      </Chip>
      <p aria-current="date" className="whitespace-nowrap px-2 font-display text-lg">
        <span className="sm:hidden">{formatShortDay(atNoon(day), "UTC")}</span>
        <span className="max-sm:hidden">{formatDay(atNoon(day), "UTC")}</span>
      </p>
      <Chip href={`/admin/box-office?day=${after}`} prefetch={false} className={step}>
        <Roomy>{formatShortDay(atNoon(after), "UTC")}</Roomy>
        <ArrowRight aria-hidden="true" className="pointing size-4" />
      </Chip>
      {!isToday && (
        <Chip href="/admin/box-office" prefetch={false} className="max-sm:min-h-11">
          {t("boxOffice.days.today")}
        </Chip>
      )}
    </nav>
  );
}
