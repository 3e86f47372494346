import { Field, SelectField } from "@/components/ui/field";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { STRANDED_WORDS, type TheaterField } from "../../words";

type SeatingFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

export function SeatingFields({ theater, errors }: SeatingFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <SelectField
        label="May a choice leave a single seat?"
        name="strandedSeats"
        className="sm:col-span-2"
        defaultValue={theater.strandedSeats}
        hint="A seat alone between two taken ones is rarely sold."
        error={errors.strandedSeats}
      >
        {Object.entries(STRANDED_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      <Field
        label="Allowed near sell-out, from (per cent)"
        name="strandedRelaxPercent"
        inputMode="numeric"
        defaultValue={theater.strandedRelaxPercent}
        hint="From this share of seats taken on, single seats may be left."
        error={errors.strandedRelaxPercent}
      />
      <Field
        label="Accessible seats for everyone (minutes)"
        name="accessibleReleaseMinutes"
        inputMode="numeric"
        defaultValue={theater.accessibleReleaseMinutes}
        hint="So long before the start, wheelchair and companion seats are open to all."
        error={errors.accessibleReleaseMinutes}
      />
      <Field
        label="Other seats offered for (minutes)"
        name="offerMinutes"
        inputMode="numeric"
        defaultValue={theater.offerMinutes}
        hint="To who paid when their seats had gone: as good or better ones, until ten minutes before the start at the latest. 0 refunds at once."
        error={errors.offerMinutes}
      />
    </div>
  );
}
