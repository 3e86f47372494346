import { t } from "@/lib/i18n/t";
import { weekdayName, weekdayShort, weekdays as weekdaysInOrder } from "@/lib/weekdays";

type Props = { weekdays: number; onChange: (weekdays: number) => void; error: string | undefined };

/** The days of a rule. */
export function WeekdayBoxes({ weekdays, onChange, error }: Props) {
  return (
    <fieldset className="col-span-2 sm:col-span-6">
      <legend className="mb-1 font-semibold">{t("prices.rule.days")}</legend>
      <div className="flex flex-wrap gap-x-4">
        {weekdaysInOrder().map((day) => (
          <label key={day} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              checked={(weekdays & (1 << day)) !== 0}
              onChange={() => onChange(weekdays ^ (1 << day))}
              aria-label={weekdayName(day)}
              aria-invalid={error ? true : undefined}
              className="size-6"
            />
            {weekdayShort(day)}
          </label>
        ))}
      </div>
      {error && <p className="text-danger text-sm">{error}</p>}
    </fieldset>
  );
}
