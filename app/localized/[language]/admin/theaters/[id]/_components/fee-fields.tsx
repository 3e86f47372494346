import { FEE_PER_WORDS } from "@/app/localized/[language]/admin/theaters/choice-words";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { writeMinor } from "@/lib/money";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";

type FeeFieldsProps = { theater: TheaterForStaff; error: string | undefined };

/** What is charged for booking online, if anything is. */
export function FeeFields({ theater: { bookingFee, currency }, error }: FeeFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <SelectField label={t("theaters.label.fee")} name="bookingFee" defaultValue={bookingFee?.per ?? ""}>
        <option value="">{t("theaters.choice.fee.none")}</option>
        {Object.entries(FEE_PER_WORDS).map(([per, words]) => (
          <option key={per} value={per}>
            {t(words)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("theaters.label.feeAmount", { currency })}
        name="bookingFeeAmount"
        inputMode="decimal"
        defaultValue={bookingFee ? writeMinor(bookingFee.amountMinor, bookingFee.currency) : ""}
        hint={t("theaters.hint.feeAmount")}
        error={error}
      />
      <CheckField
        label={t("theaters.label.feeGoesBack")}
        name="bookingFeeRefundable"
        defaultChecked={bookingFee?.isRefundable ?? false}
        hint={t("theaters.hint.feeGoesBack")}
        className="sm:col-span-2"
      />
    </div>
  );
}
