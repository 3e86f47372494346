import { Field, SelectField } from "@/components/ui/field";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { clockOf, DAY_TURNS } from "@/lib/venues/theater";
import type { TheaterField } from "../../words";

type TimeFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

export function TimeFields({ theater, errors }: TimeFieldsProps) {
  const minutes = (
    name: "trailersMinutes" | "cleaningMinutes" | "salesCloseMinutes",
    label: string,
    hint?: string,
  ) => (
    <Field
      label={`${label} (minutes)`}
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
        label="Opens"
        name="opens"
        type="time"
        defaultValue={clockOf(theater.opensMinute)}
        error={errors.opens}
      />
      <Field
        label="Closes"
        name="closes"
        type="time"
        defaultValue={clockOf(theater.closesMinute)}
        hint="A time that is not later than the opening belongs to the night after."
        error={errors.closes}
      />
      <SelectField
        label="The day ends at"
        name="dayTurns"
        defaultValue={clockOf(theater.dayTurnsMinute)}
        hint="A show that starts after midnight and before this time counts to the day before, in the programme, at the box office, at the door and in reports."
        error={errors.dayTurns}
      >
        {DAY_TURNS.map((time) => (
          <option key={time}>{time}</option>
        ))}
      </SelectField>
      {minutes("trailersMinutes", "Trailers", "Before the movie.")}
      {minutes("cleaningMinutes", "Cleaning", "After it, before the screen is free again.")}
      {minutes("salesCloseMinutes", "Sales end before the start", "0 sells until the start.")}
    </div>
  );
}
