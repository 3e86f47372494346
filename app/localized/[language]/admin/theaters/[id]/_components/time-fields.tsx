import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { clockOf, DAY_TURNS, minuteOf } from "@/lib/venues/theater";
import { formatMinute } from "@/lib/zoned-time";
import type { TheaterField } from "../../words";

type TimeFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

export function TimeFields({ theater, errors }: TimeFieldsProps) {
  const minutes = (
    name: "trailersMinutes" | "cleaningMinutes" | "salesCloseMinutes",
    label: string,
    hint: string,
  ) => (
    <Field
      label={label}
      name={name}
      inputMode="numeric"
      defaultValue={theater[name]}
      hint={hint}
      error={errors[name]}
    />
  );
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field
        label={t("theaters.label.opens")}
        name="opens"
        type="time"
        defaultValue={clockOf(theater.opensMinute)}
        error={errors.opens}
      />
      <Field
        label={t("theaters.label.closes")}
        name="closes"
        type="time"
        defaultValue={clockOf(theater.closesMinute)}
        hint={t("theaters.hint.closes")}
        error={errors.closes}
      />
      <SelectField
        label={t("theaters.label.dayTurns")}
        name="dayTurns"
        defaultValue={clockOf(theater.dayTurnsMinute)}
        hint={t("theaters.hint.dayTurns")}
        error={errors.dayTurns}
      >
        {DAY_TURNS.map((time) => (
          <option key={time} value={time}>
            {formatMinute(minuteOf(time))}
          </option>
        ))}
      </SelectField>
      {minutes("trailersMinutes", t("theaters.label.trailers"), t("theaters.hint.trailers"))}
      {minutes("cleaningMinutes", t("theaters.label.cleaning"), t("theaters.hint.cleaning"))}
      {minutes("salesCloseMinutes", t("theaters.label.salesClose"), t("theaters.hint.salesClose"))}
    </div>
  );
}
