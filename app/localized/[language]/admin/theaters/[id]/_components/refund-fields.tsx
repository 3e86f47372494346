import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { writeMinor } from "@/lib/money";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { MOST_TIERS } from "@/lib/venues/theater";

type RefundFieldsProps = { theater: TheaterForStaff; error: string | undefined };

/** A line for each time before the start; one without minutes is none. */
export function RefundFields({ theater, error }: RefundFieldsProps) {
  const { refundTiers, currency } = theater;
  return (
    <div className="grid gap-5">
      {Array.from({ length: MOST_TIERS }, (_, at) => {
        const tier = refundTiers[at];
        const name = `refundTier${at}`;
        return (
          <fieldset key={name} className="grid items-start gap-5 sm:grid-cols-3">
            <legend className="sr-only">{t("theaters.label.refundTier", { number: at + 1 })}</legend>
            <Field
              label={t("theaters.label.refundUntil")}
              name={`${name}Minutes`}
              inputMode="numeric"
              defaultValue={tier?.minutesBefore ?? ""}
              hint={t(at === 0 ? "theaters.hint.firstRefund" : "theaters.hint.otherRefund")}
              error={at === 0 ? error : undefined}
            />
            <Field
              label={t("theaters.label.refundShare")}
              name={`${name}Share`}
              inputMode="decimal"
              defaultValue={tier ? String(tier.basisPoints / 100) : ""}
            />
            <Field
              label={t("theaters.label.refundFee", { currency })}
              name={`${name}Fee`}
              inputMode="decimal"
              defaultValue={tier && tier.feeMinor > 0 ? writeMinor(tier.feeMinor, currency) : ""}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
