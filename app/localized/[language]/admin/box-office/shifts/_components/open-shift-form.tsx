"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { openShiftAction } from "../actions";

type Counter = { id: number; name: string; currency: string };

export function OpenShiftForm({ counters }: { counters: Counter[] }) {
  const { errors, refusal, isPending, formProps } = useForm<"float">(openShiftAction);
  const [chosenId, setChosenId] = useState(counters[0]?.id);
  const counter = counters.find(({ id }) => id === chosenId) ?? counters[0];
  if (!counter) return null;
  return (
    <form {...formProps} className="grid max-w-xl gap-4">
      <h2 className="font-display text-xl">{t("boxOffice.shift.open.title")}</h2>
      <input type="hidden" name="currency" value={counter.currency} />
      {counters.length > 1 ? (
        <SelectField
          label={t("boxOffice.shift.open.theater")}
          name="theaterId"
          value={counter.id}
          onChange={(event) => setChosenId(Number(event.target.value))}
        >
          <NamedOptions of={counters} />
        </SelectField>
      ) : (
        <input type="hidden" name="theaterId" value={counter.id} />
      )}
      <Field
        label={t("boxOffice.shift.open.float")}
        name="float"
        inputMode="decimal"
        autoComplete="off"
        placeholder={formatMoney({ amountMinor: 10_000, currency: counter.currency })}
        hint={t("boxOffice.shift.open.floatHint")}
        error={errors.float}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <Button type="submit" pending={isPending}>
          {t("boxOffice.shift.open.do")}
        </Button>
      </div>
    </form>
  );
}
