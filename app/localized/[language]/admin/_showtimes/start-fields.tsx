import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { formatMinute } from "@/lib/zoned-time";
import type { ShowtimeField } from "./words";

type StartTheater = { name: string; dayTurnsMinute: number };

type StartFieldsProps = {
  day: string;
  time?: string | undefined;
  /** Whose clock it is. */
  theater: StartTheater;
  errors: Partial<Record<ShowtimeField, string>>;
  /** Which of the two is meant now, of a time that comes twice. */
  repeated?: "earlier" | "later" | undefined;
};

/** The start on the theater's wall; which one is meant is asked only when that time comes twice. */
export function StartFields({ day, time, theater, errors, repeated }: StartFieldsProps) {
  return (
    <>
      <Field
        label={t("showtimes.fields.day")}
        name="localDate"
        type="date"
        defaultValue={day}
        error={errors.localDate}
      />
      <Field
        label={t("showtimes.fields.start")}
        name="localTime"
        type="time"
        defaultValue={time}
        hint={startHint(theater)}
        error={errors.localTime}
      />
      {(errors.repeated || repeated) && (
        <SelectField
          label={t("showtimes.fields.repeated")}
          name="repeated"
          className="sm:col-span-2"
          defaultValue={repeated}
          error={errors.repeated}
        >
          <option value="earlier">{t("showtimes.fields.repeatedEarlier")}</option>
          <option value="later">{t("showtimes.fields.repeatedLater")}</option>
        </SelectField>
      )}
    </>
  );
}

/** Whose clock a start is by, and which night is meant after midnight. */
export function startHint({ name, dayTurnsMinute }: StartTheater): string {
  return dayTurnsMinute === 0
    ? t("showtimes.fields.startHint", { theater: name })
    : t("showtimes.fields.startHintNight", { theater: name, turn: formatMinute(dayTurnsMinute) });
}
