"use client";
import { ChoicePicker } from "@/app/admin/_components/choice-picker";
import { Field } from "@/components/ui/field";
import { listCurrencies, listTimeZones } from "@/lib/venues/theater";
import type { TheaterField } from "../words";

type ZoneAndMoneyProps = {
  timeZone: string;
  currency: string;
  isCurrencyFixed: boolean;
  errors: Partial<Record<TheaterField, string>>;
};

const zones = listTimeZones().map((value) => ({ value, label: value.replaceAll("_", " ") }));
const nameOf = new Intl.DisplayNames("en-GB", { type: "currency" });
const currencies = listCurrencies().map((value) => ({ value, label: `${nameOf.of(value)} (${value})` }));

/** Whose clock and whose money: what every showtime and price of the theater is told in. */
export function ZoneAndMoney({ timeZone, currency, isCurrencyFixed, errors }: ZoneAndMoneyProps) {
  return (
    <>
      <ChoicePicker
        label="Time zone"
        name="timeZone"
        choices={zones}
        initial={timeZone}
        placeholder="London, Chicago, Tokyo"
        hint="Its showtimes go by this clock."
        error={errors.timeZone}
      />
      {isCurrencyFixed ? (
        <>
          <Field
            label="Currency"
            value={`${nameOf.of(currency)} (${currency})`}
            disabled
            hint="Tickets have been sold in it, so it stays."
            error={errors.currency}
          />
          <input type="hidden" name="currency" value={currency} />
        </>
      ) : (
        <ChoicePicker
          label="Currency"
          name="currency"
          choices={currencies}
          initial={currency}
          placeholder="Pound, dollar, euro"
          hint="It can be changed until the first ticket is sold."
          error={errors.currency}
        />
      )}
    </>
  );
}
