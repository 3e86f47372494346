import { ArrowLeft, ArrowRight } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { shiftDay } from "@/lib/scheduling/days";
import { formatDay, formatShortDay } from "@/lib/zoned-time";

const atNoon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The day shown, and the ways to others. */
export function DayLinks({ day, isToday }: { day: string; isToday: boolean }) {
  const [before, after] = [shiftDay(day, -1), shiftDay(day, 1)];
  return (
    <nav aria-label="Days" className="mb-8 flex flex-wrap items-center gap-2">
      <Chip href={`/admin/box-office?day=${before}`} prefetch={false}>
        <ArrowLeft aria-hidden="true" className="size-4" />
        {formatShortDay(atNoon(before), "UTC")}
      </Chip>
      <p aria-current="date" className="px-2 font-display text-lg">
        {formatDay(atNoon(day), "UTC")}
      </p>
      <Chip href={`/admin/box-office?day=${after}`} prefetch={false}>
        {formatShortDay(atNoon(after), "UTC")}
        <ArrowRight aria-hidden="true" className="size-4" />
      </Chip>
      {!isToday && (
        <Chip href="/admin/box-office" prefetch={false}>
          Today
        </Chip>
      )}
    </nav>
  );
}
