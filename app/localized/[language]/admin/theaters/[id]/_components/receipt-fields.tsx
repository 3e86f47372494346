import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import type { TheaterField } from "../../words";

type ReceiptFieldsProps = { theater: TheaterForStaff; errors: Partial<Record<TheaterField, string>> };

/** Who sells, and the tax in the prices. */
export function ReceiptFields({ theater, errors }: ReceiptFieldsProps) {
  const rate = (
    name: "ticketTaxBasisPoints" | "feeTaxBasisPoints" | "productTaxBasisPoints",
    label: string,
  ) => (
    <Field
      label={label}
      name={name}
      inputMode="decimal"
      defaultValue={String(theater[name] / 100)}
      error={errors[name]}
    />
  );
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field
        label={t("theaters.label.legalName")}
        name="legalName"
        maxLength={120}
        defaultValue={theater.legalName}
        hint={t("theaters.hint.legalName")}
        error={errors.legalName}
      />
      <Field
        label={t("theaters.label.taxNumber")}
        name="taxNumber"
        maxLength={40}
        defaultValue={theater.taxNumber}
        hint={t("theaters.hint.taxNumber")}
        error={errors.taxNumber}
      />
      <Field
        label={t("theaters.label.legalAddress")}
        name="legalAddress"
        className="sm:col-span-2"
        maxLength={200}
        defaultValue={theater.legalAddress}
        hint={t("theaters.hint.legalAddress")}
        error={errors.legalAddress}
      />
      {rate("ticketTaxBasisPoints", t("theaters.label.ticketTax"))}
      {rate("feeTaxBasisPoints", t("theaters.label.feeTax"))}
      {rate("productTaxBasisPoints", t("theaters.label.productTax"))}
    </div>
  );
}
