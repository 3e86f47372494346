import { InOtherLanguages } from "@/app/localized/[language]/admin/_forms/in-other-languages";
import { Field, TextField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { ZoneAndMoney } from "../../_components/zone-and-money";
import type { TheaterField } from "../../words";

type DetailFieldsProps = {
  theater: TheaterForStaff;
  errors: Partial<Record<TheaterField, string>>;
};

export function DetailFields({ theater, errors }: DetailFieldsProps) {
  const { name, slug, description, address, city, timeZone, currency } = theater;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={t("theaters.label.name")}
        name="name"
        maxLength={80}
        defaultValue={name}
        error={errors.name}
      />
      <Field
        label={t("theaters.label.slug")}
        name="slug"
        maxLength={80}
        defaultValue={slug}
        hint={t("theaters.hint.slug")}
        error={errors.slug}
      />
      <TextField
        label={t("theaters.label.description")}
        name="description"
        className="sm:col-span-2"
        maxLength={2000}
        defaultValue={description}
        error={errors.description}
      />
      <InOtherLanguages
        name="description"
        label={t("theaters.label.description")}
        texts={theater.translations.description}
        rows={4}
        maxLength={2000}
        className="sm:col-span-2"
      />
      <Field
        label={t("theaters.label.address")}
        name="address"
        maxLength={200}
        defaultValue={address}
        error={errors.address}
      />
      <Field
        label={t("theaters.label.city")}
        name="city"
        maxLength={80}
        defaultValue={city}
        error={errors.city}
      />
      <ZoneAndMoney timeZone={timeZone} currency={currency} errors={errors} />
    </div>
  );
}
