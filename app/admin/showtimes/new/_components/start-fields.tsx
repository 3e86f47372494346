import { Field, SelectField } from "@/components/ui/field";
import type { ScheduleState } from "../actions";

type StartFieldsProps = {
  day: string;
  /** Whose clock it is. */
  place: string;
  errors: NonNullable<ScheduleState["errors"]>;
};

/** The start on the theater's wall; which one is meant is asked only when that time comes twice. */
export function StartFields({ day, place, errors }: StartFieldsProps) {
  return (
    <>
      <Field label="Day" name="localDate" type="date" defaultValue={day} error={errors.localDate} />
      <Field
        label="Start"
        name="localTime"
        type="time"
        hint={`By the clock of ${place}.`}
        error={errors.localTime}
      />
      {errors.repeated && (
        <SelectField
          label="Which of the two"
          name="repeated"
          className="sm:col-span-2"
          error={errors.repeated}
        >
          <option value="earlier">The first, before the clocks go back</option>
          <option value="later">The second, after the clocks went back</option>
        </SelectField>
      )}
    </>
  );
}
