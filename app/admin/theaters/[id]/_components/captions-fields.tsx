import { CircleAlert } from "lucide-react";
import { WEEKDAYS } from "@/app/admin/theaters/words";
import { CheckField, Field } from "@/components/ui/field";
import type { CaptionsRule } from "@/lib/scheduling/captions-rule";
import { SUGGESTED_RULE } from "@/lib/scheduling/suggested-rule";
import { clockOf } from "@/lib/venues/theater";

type CaptionsFieldsProps = { rule: CaptionsRule | null; error: string | undefined };

/** From how many showtimes of a movie on, what share of them, and when peak is. */
export function CaptionsFields({ rule, error }: CaptionsFieldsProps) {
  const { fromShowtimes, sharePercent, peakSharePercent, peak } = rule ?? SUGGESTED_RULE;
  const number = (name: string, label: string, value: number, most: number) => (
    <Field label={label} name={name} type="number" min={0} max={most} defaultValue={value} />
  );
  return (
    <div className="grid gap-5">
      <CheckField
        label="Ask the schedule for captions"
        name="captionsRule"
        defaultChecked={rule !== null}
        hint="Not ticked, what stands below asks nothing."
      />
      {error && (
        <p className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      <div className="grid items-end gap-5 sm:grid-cols-3">
        {number("captionsFrom", "From showtimes of a movie a week", fromShowtimes, 500)}
        {number("captionsShare", "With captions (per cent)", sharePercent, 100)}
        {number("captionsPeakShare", "Of those at peak (per cent)", peakSharePercent, 100)}
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">Peak is on</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {WEEKDAYS.map((name, at) => (
            <label key={name} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name="peakDay"
                value={at + 1}
                defaultChecked={peak.days.includes(at + 1)}
                className="size-6"
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label="Peak begins at"
          name="peakFrom"
          type="time"
          defaultValue={clockOf(peak.fromMinute)}
          hint="It counts when a showtime starts."
        />
        <Field
          label="Peak ends at"
          name="peakTo"
          type="time"
          defaultValue={clockOf(peak.toMinute)}
          hint="A time that is not later belongs to the night after."
        />
      </div>
    </div>
  );
}
