import { CircleAlert } from "lucide-react";
import { CheckField, Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { CaptionsRule } from "@/lib/scheduling/captions-rule";
import { SUGGESTED_RULE } from "@/lib/scheduling/suggested-rule";
import { clockOf } from "@/lib/venues/theater";
import { weekdayName, weekdays } from "@/lib/weekdays";

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
        label={t("theaters.label.captionsRule")}
        name="captionsRule"
        defaultChecked={rule !== null}
        hint={t("theaters.hint.captionsRule")}
      />
      {error && (
        <p className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      <div className="grid items-end gap-5 sm:grid-cols-3">
        {number("captionsFrom", t("theaters.label.captionsFrom"), fromShowtimes, 500)}
        {number("captionsShare", t("theaters.label.captionsShare"), sharePercent, 100)}
        {number("captionsPeakShare", t("theaters.label.captionsPeakShare"), peakSharePercent, 100)}
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("theaters.label.peakDays")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {weekdays().map((day) => (
            <label key={day} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name="peakDay"
                value={day + 1}
                defaultChecked={peak.days.includes(day + 1)}
                className="size-6"
              />
              {weekdayName(day)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label={t("theaters.label.peakFrom")}
          name="peakFrom"
          type="time"
          defaultValue={clockOf(peak.fromMinute)}
          hint={t("theaters.hint.peakFrom")}
        />
        <Field
          label={t("theaters.label.peakTo")}
          name="peakTo"
          type="time"
          defaultValue={clockOf(peak.toMinute)}
          hint={t("theaters.hint.peakTo")}
        />
      </div>
    </div>
  );
}
