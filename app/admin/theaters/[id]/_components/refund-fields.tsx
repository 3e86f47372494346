import { Field } from "@/components/ui/field";
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
            <legend className="sr-only">Refund {at + 1}</legend>
            <Field
              label="Until before the start (minutes)"
              name={`${name}Minutes`}
              inputMode="numeric"
              defaultValue={tier?.minutesBefore ?? ""}
              hint={at === 0 ? "1440 is a day." : "Left empty, there is no such line."}
              error={at === 0 ? error : undefined}
            />
            <Field
              label="Refunded (per cent)"
              name={`${name}Share`}
              inputMode="decimal"
              defaultValue={tier ? String(tier.basisPoints / 100) : ""}
            />
            <Field
              label={`Less a ticket (${currency})`}
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
