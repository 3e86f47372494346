import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { STRANDED_WORDS } from "../../choice-words";
import type { TheaterField } from "../../words";

type SeatingFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

export function SeatingFields({ theater, errors }: SeatingFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <SelectField
        label={t("theaters.label.strandedSeats")}
        name="strandedSeats"
        className="sm:col-span-2"
        defaultValue={theater.strandedSeats}
        hint={t("theaters.hint.strandedSeats")}
        error={errors.strandedSeats}
      >
        {Object.entries(STRANDED_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {t(words)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("theaters.label.strandedRelax")}
        name="strandedRelaxPercent"
        inputMode="numeric"
        defaultValue={theater.strandedRelaxPercent}
        hint={t("theaters.hint.strandedRelax")}
        error={errors.strandedRelaxPercent}
      />
      <Field
        label={t("theaters.label.accessibleRelease")}
        name="accessibleReleaseMinutes"
        inputMode="numeric"
        defaultValue={theater.accessibleReleaseMinutes}
        hint={t("theaters.hint.accessibleRelease")}
        error={errors.accessibleReleaseMinutes}
      />
      <Field
        label={t("theaters.label.offer")}
        name="offerMinutes"
        inputMode="numeric"
        defaultValue={theater.offerMinutes}
        hint={t("theaters.hint.offer")}
        error={errors.offerMinutes}
      />
    </div>
  );
}
