"use client";
import { CURRENCIES } from "@/app/admin/_currencies";
import { ChoicePicker } from "@/app/admin/_forms/choice-picker";
import { listTimeZones } from "@/lib/venues/theater";
import type { TheaterField } from "../words";

type ZoneAndMoneyProps = {
  timeZone: string;
  currency: string;
  errors: Partial<Record<TheaterField, string>>;
};

const zones = listTimeZones().map((value) => ({ value, label: value.replaceAll("_", " ") }));

/** Whose clock and whose money: what showtimes of the theater are told in, and what its next price card is in. */
export function ZoneAndMoney({ timeZone, currency, errors }: ZoneAndMoneyProps) {
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
      <ChoicePicker
        label="Currency"
        name="currency"
        choices={CURRENCIES}
        initial={currency}
        placeholder="Pound, dollar, euro"
        hint="New price cards are in it. Cards that are in force are changed first, under Prices."
        error={errors.currency}
      />
    </>
  );
}
