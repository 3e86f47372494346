import { Field, TextField } from "@/components/ui/field";
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
      <Field label="Name" name="name" maxLength={80} defaultValue={name} error={errors.name} />
      <Field
        label="Address on the site"
        name="slug"
        maxLength={80}
        defaultValue={slug}
        hint="/theaters/… Links to the old one stop working when it changes."
        error={errors.slug}
      />
      <TextField
        label="Description"
        name="description"
        className="sm:col-span-2"
        maxLength={2000}
        defaultValue={description}
        error={errors.description}
      />
      <Field
        label="Street address"
        name="address"
        maxLength={200}
        defaultValue={address}
        error={errors.address}
      />
      <Field label="City" name="city" maxLength={80} defaultValue={city} error={errors.city} />
      <ZoneAndMoney timeZone={timeZone} currency={currency} errors={errors} />
    </div>
  );
}
