"use client";
import { CURRENCIES } from "@/app/localized/[language]/admin/_currencies";
import { ChoicePicker } from "@/app/localized/[language]/admin/_forms/choice-picker";
import { t } from "@/lib/i18n/t";
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
        label={t("theaters.label.timeZone")}
        name="timeZone"
        choices={zones}
        initial={timeZone}
        placeholder={t("theaters.hint.timeZoneExample")}
        hint={t("theaters.hint.timeZone")}
        error={errors.timeZone}
      />
      <ChoicePicker
        label={t("theaters.label.currency")}
        name="currency"
        choices={CURRENCIES}
        initial={currency}
        placeholder={t("theaters.hint.currencyExample")}
        hint={t("theaters.hint.currency")}
        error={errors.currency}
      />
    </>
  );
}
