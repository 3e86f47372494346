import { Field, SelectField } from "@/components/ui/field";
import { clockOf } from "@/lib/venues/theater";
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
      <Field label="Day" name="localDate" type="date" defaultValue={day} error={errors.localDate} />
      <Field
        label="Start"
        name="localTime"
        type="time"
        defaultValue={time}
        hint={startHint(theater)}
        error={errors.localTime}
      />
      {(errors.repeated || repeated) && (
        <SelectField
          label="Which of the two"
          name="repeated"
          className="sm:col-span-2"
          defaultValue={repeated}
          error={errors.repeated}
        >
          <option value="earlier">The first, before the clocks go back</option>
          <option value="later">The second, after the clocks went back</option>
        </SelectField>
      )}
    </>
  );
}

/** Whose clock a start is by, and which night is meant after midnight. */
export function startHint({ name, dayTurnsMinute }: StartTheater): string {
  const turn = clockOf(dayTurnsMinute);
  return dayTurnsMinute === 0
    ? `By the clock of ${name}.`
    : `By the clock of ${name}; before ${turn} it is the night after that day.`;
}
