import { PROVIDERS } from "@/app/admin/_bookings/words";
import { CheckField, Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { COUNTER } from "@/lib/payments/counter";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import type { TheaterField } from "../../words";

type Props = {
  theater: TheaterForStaff;
  offered: readonly string[];
  errors: Partial<Record<TheaterField, string>>;
};

/** How customers of a theater may pay: online with those that the installation has set up, and at its box office. */
export function ProviderFields({ theater, offered, errors }: Props) {
  const chosen = theater.paymentProviders.split(",").filter(Boolean);
  const online = chosen.filter((name) => name !== COUNTER);
  const names = online.includes("all") ? offered : online;
  const isClosed = !offered.some((name) => names.includes(name));
  return (
    <div className="grid gap-3">
      {offered.length === 0 ? (
        <>
          <input type="hidden" name="paymentProviders" value={online.join(",")} />
          <Notice tone="warn" title="Online sales are not set up">
            This installation has no payment provider. The box office sells as usual, and what costs nothing
            can be booked. Seats can be reserved, where you let customers pay at the box office.
          </Notice>
        </>
      ) : (
        <>
          {isClosed && (
            <Notice tone="warn" title="Nobody can pay online here">
              Customers are sent to the box office. What costs nothing can be booked.
            </Notice>
          )}
          <input type="hidden" name="providersOffered" value={offered.join(",")} />
          {offered.map((name) => (
            <CheckField
              key={name}
              label={PROVIDERS[name] ?? name}
              name="paymentProvider"
              value={name}
              defaultChecked={names.includes(name)}
            />
          ))}
        </>
      )}
      <CheckField
        label="Reserve now, pay at the box office"
        name="paymentProvider"
        value={COUNTER}
        defaultChecked={chosen.includes(COUNTER)}
        hint="For customers with an account: their e-mail address is known to reach them."
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label="Reservations lapse before the start (minutes)"
          name="reservationMinutes"
          inputMode="numeric"
          defaultValue={theater.reservationMinutes}
          hint="What is not paid by then is free for others. What is reserved keeps what was said."
          error={errors.reservationMinutes}
        />
        <Field
          label="Reserved seats a person"
          name="reservationSeats"
          inputMode="numeric"
          defaultValue={theater.reservationSeats}
          hint="Of all showtimes here together, as long as they are not paid."
          error={errors.reservationSeats}
        />
      </div>
    </div>
  );
}
