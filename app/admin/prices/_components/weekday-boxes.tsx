export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Props = { weekdays: number; onChange: (weekdays: number) => void; error: string | undefined };

/** The days of a rule, Monday first. */
export function WeekdayBoxes({ weekdays, onChange, error }: Props) {
  return (
    <fieldset className="col-span-2 sm:col-span-6">
      <legend className="mb-1 font-semibold">Days</legend>
      <div className="flex flex-wrap gap-x-4">
        {WEEKDAYS.map((day, bit) => (
          <label key={day} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              checked={(weekdays & (1 << bit)) !== 0}
              onChange={() => onChange(weekdays ^ (1 << bit))}
              aria-label={day}
              aria-invalid={error ? true : undefined}
              className="size-6"
            />
            {day.slice(0, 3)}
          </label>
        ))}
      </div>
      {error && <p className="text-danger text-sm">{error}</p>}
    </fieldset>
  );
}
