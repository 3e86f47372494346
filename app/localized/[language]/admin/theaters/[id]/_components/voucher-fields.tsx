import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { writeMinor } from "@/lib/money";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import type { TheaterField } from "../../words";

type VoucherFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

/** How long gift vouchers are good, and what they may be worth. */
export function VoucherFields({ theater, errors }: VoucherFieldsProps) {
  const { currency } = theater;
  const worth = (name: "voucherLeastMinor" | "voucherMostMinor", label: string) => (
    <Field
      label={label}
      name={name}
      inputMode="decimal"
      defaultValue={writeMinor(theater[name], currency)}
      error={errors[name]}
    />
  );
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field
        label={t("theaters.label.voucherMonths")}
        name="voucherMonths"
        type="number"
        min={1}
        max={360}
        defaultValue={theater.voucherMonths}
        hint={t("theaters.hint.voucherMonths")}
        error={errors.voucherMonths}
        className="sm:col-span-2 sm:max-w-96"
      />
      {worth("voucherLeastMinor", t("theaters.label.voucherLeast", { currency }))}
      {worth("voucherMostMinor", t("theaters.label.voucherMost", { currency }))}
    </div>
  );
}
