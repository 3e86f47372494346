import { InOtherLanguages } from "@/app/localized/[language]/admin/_forms/in-other-languages";
import { Field, TextField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import type { TheaterField } from "../../words";

type VisitFieldsProps = {
  theater: TheaterForStaff;
  errors: Partial<Record<TheaterField, string>>;
};

/** What people should know who come, or will. */
export function VisitFields({ theater, errors }: VisitFieldsProps) {
  return (
    <>
      <div className="mb-5 grid items-start gap-5 sm:grid-cols-2">
        <Field
          label={t("theaters.label.geoPosition")}
          name="geoPosition"
          autoComplete="off"
          maxLength={60}
          defaultValue={theater.geoPosition}
          hint={t("theaters.hint.geoPosition")}
          error={errors.geoPosition}
        />
        <Field
          label={t("theaters.label.telephone")}
          name="telephone"
          type="tel"
          autoComplete="off"
          maxLength={40}
          defaultValue={theater.telephone}
          hint={t("theaters.hint.telephone")}
          error={errors.telephone}
        />
        <Field
          label={t("theaters.label.boxOfficeHours")}
          name="boxOfficeHours"
          maxLength={200}
          defaultValue={theater.boxOfficeHours}
          hint={t("theaters.hint.boxOfficeHours")}
          error={errors.boxOfficeHours}
        />
        <InOtherLanguages
          name="boxOfficeHours"
          label={t("theaters.label.boxOfficeHours")}
          texts={theater.translations.boxOfficeHours}
          maxLength={200}
        />
      </div>
      <TextField
        label={t("theaters.label.houseRules")}
        name="houseRules"
        rows={6}
        maxLength={4000}
        defaultValue={theater.houseRules}
        hint={t("theaters.hint.houseRules")}
        error={errors.houseRules}
      />
      <InOtherLanguages
        name="houseRules"
        label={t("theaters.label.houseRules")}
        texts={theater.translations.houseRules}
        rows={6}
        maxLength={4000}
      />
      <TextField
        label={t("theaters.label.letterNote")}
        name="letterNote"
        rows={4}
        maxLength={1000}
        defaultValue={theater.letterNote}
        hint={t("theaters.hint.letterNote")}
        error={errors.letterNote}
        className="mt-5"
      />
      <InOtherLanguages
        name="letterNote"
        label={t("theaters.label.letterNote")}
        texts={theater.translations.letterNote}
        rows={4}
        maxLength={1000}
      />
    </>
  );
}
