import { paidWithWords } from "@/app/localized/[language]/admin/_bookings/paid-with";
import { CheckField, Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
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
          <Notice tone="warn" title={t("theaters.paying.notSetUp.title")}>
            {t("theaters.paying.notSetUp.text")}
          </Notice>
        </>
      ) : (
        <>
          {isClosed && (
            <Notice tone="warn" title={t("theaters.paying.nobodyOnline.title")}>
              {t("theaters.paying.nobodyOnline.text")}
            </Notice>
          )}
          <input type="hidden" name="providersOffered" value={offered.join(",")} />
          {offered.map((name) => (
            <CheckField
              key={name}
              label={paidWithWords(name)}
              name="paymentProvider"
              value={name}
              defaultChecked={names.includes(name)}
            />
          ))}
        </>
      )}
      <CheckField
        label={t("theaters.label.payAtCounter")}
        name="paymentProvider"
        value={COUNTER}
        defaultChecked={chosen.includes(COUNTER)}
        hint={t("theaters.hint.payAtCounter")}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label={t("theaters.label.reservationMinutes")}
          name="reservationMinutes"
          inputMode="numeric"
          defaultValue={theater.reservationMinutes}
          hint={t("theaters.hint.reservationMinutes")}
          error={errors.reservationMinutes}
        />
        <Field
          label={t("theaters.label.reservationSeats")}
          name="reservationSeats"
          inputMode="numeric"
          defaultValue={theater.reservationSeats}
          hint={t("theaters.hint.reservationSeats")}
          error={errors.reservationSeats}
        />
      </div>
    </div>
  );
}
