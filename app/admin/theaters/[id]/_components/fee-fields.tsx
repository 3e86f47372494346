import { FEE_PER_WORDS } from "@/app/admin/theaters/words";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { writeMinor } from "@/lib/money";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";

type FeeFieldsProps = { theater: TheaterForStaff; error: string | undefined };

/** What is charged for booking online, if anything is. */
export function FeeFields({ theater: { bookingFee, currency }, error }: FeeFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <SelectField label="Booking fee" name="bookingFee" defaultValue={bookingFee?.per ?? ""}>
        <option value="">No fee</option>
        {Object.entries(FEE_PER_WORDS).map(([per, words]) => (
          <option key={per} value={per}>
            {words}
          </option>
        ))}
      </SelectField>
      <Field
        label={`How much (${currency})`}
        name="bookingFeeAmount"
        inputMode="decimal"
        defaultValue={bookingFee ? writeMinor(bookingFee.amountMinor, bookingFee.currency) : ""}
        hint="Tax included, at the rate of fees below."
        error={error}
      />
      <CheckField
        label="It goes back with what a customer cancels"
        name="bookingFeeRefundable"
        defaultChecked={bookingFee?.isRefundable ?? false}
        hint="With its ticket, or with the last one of a booking. Not ticked, it stays; where you cancel or change a showtime it goes back all the same."
        className="sm:col-span-2"
      />
    </div>
  );
}
