import { Field } from "@/components/ui/field";
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
      label={`${label} (per cent)`}
      name={name}
      inputMode="decimal"
      defaultValue={String(theater[name] / 100)}
      error={errors[name]}
    />
  );
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field
        label="Legal name"
        name="legalName"
        maxLength={120}
        defaultValue={theater.legalName}
        hint="Left empty, receipts say the theater's name."
        error={errors.legalName}
      />
      <Field
        label="Tax number"
        name="taxNumber"
        maxLength={40}
        defaultValue={theater.taxNumber}
        hint="As the tax office writes it."
        error={errors.taxNumber}
      />
      <Field
        label="Legal address"
        name="legalAddress"
        className="sm:col-span-2"
        maxLength={200}
        defaultValue={theater.legalAddress}
        hint="Left empty, receipts say the theater's address."
        error={errors.legalAddress}
      />
      {rate("ticketTaxBasisPoints", "Tax in tickets")}
      {rate("feeTaxBasisPoints", "Tax in fees")}
      {rate("productTaxBasisPoints", "Tax in products")}
    </div>
  );
}
