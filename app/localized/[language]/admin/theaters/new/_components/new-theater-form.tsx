"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { ZoneAndMoney } from "../../_components/zone-and-money";
import type { TheaterField } from "../../words";
import { openTheaterAction } from "../actions";

export function NewTheaterForm() {
  const { errors, refusal, formProps, isPending } = useForm<TheaterField>(openTheaterAction);
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      {refusal && (
        <div className="sm:col-span-2">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      <Field
        label={t("theaters.label.name")}
        name="name"
        autoComplete="off"
        maxLength={80}
        error={errors.name}
      />
      <Field
        label={t("theaters.label.slug")}
        name="slug"
        autoComplete="off"
        maxLength={80}
        hint={t("theaters.new.slugHint")}
        error={errors.slug}
      />
      <Field
        label={t("theaters.label.address")}
        name="address"
        autoComplete="off"
        maxLength={200}
        error={errors.address}
      />
      <Field
        label={t("theaters.label.city")}
        name="city"
        autoComplete="off"
        maxLength={80}
        error={errors.city}
      />
      <ZoneAndMoney timeZone="" currency="" errors={errors} />
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        {t("theaters.new.button")}
      </Button>
    </form>
  );
}
