"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { CheckField, Field } from "@/components/ui/field";
import type { Safeguards } from "@/lib/accounts/second-step/get-safeguards";
import { t } from "@/lib/i18n/t";
import { writeMinor } from "@/lib/money";
import { setSafeguardsAction } from "../safeguard-actions";

type SafeguardsFormProps = { theaterId: number; currency: string; safeguards: Safeguards };

/** What this theater asks of those who work there. */
export function SafeguardsForm({ theaterId, currency, safeguards }: SafeguardsFormProps) {
  const form = useForm<"confirmRefundsOver">(setSafeguardsAction.bind(null, theaterId));
  const { errors, refusal, savedAt, formProps, isPending } = form;
  const toast = useToast();
  useEffect(() => {
    if (savedAt) toast({ title: t("theaters.safeguards.saved") });
  }, [savedAt, toast]);
  const { needsSecondStep, confirmRefundsOverMinor } = safeguards;
  return (
    <form {...formProps} aria-label={t("theaters.safeguards.label")} className="grid gap-5">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <CheckField
        label={t("theaters.label.secondStep")}
        name="needsSecondStep"
        defaultChecked={needsSecondStep}
        hint={t("theaters.hint.secondStep")}
      />
      <Field
        label={t("theaters.label.confirmRefunds", { currency })}
        name="confirmRefundsOver"
        inputMode="decimal"
        defaultValue={confirmRefundsOverMinor === null ? "" : writeMinor(confirmRefundsOverMinor, currency)}
        hint={t("theaters.hint.confirmRefunds")}
        error={errors.confirmRefundsOver}
      />
      <div>
        <Button type="submit" pending={isPending}>
          {t("theaters.safeguards.button")}
        </Button>
      </div>
    </form>
  );
}
