"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { CheckField, Field } from "@/components/ui/field";
import type { Safeguards } from "@/lib/accounts/second-step/get-safeguards";
import { writeMinor } from "@/lib/money";
import { setSafeguardsAction } from "../safeguard-actions";

type SafeguardsFormProps = { theaterId: number; currency: string; safeguards: Safeguards };

/** What this theater asks of those who work there. */
export function SafeguardsForm({ theaterId, currency, safeguards }: SafeguardsFormProps) {
  const form = useForm<"confirmRefundsOver">(setSafeguardsAction.bind(null, theaterId));
  const { errors, refusal, savedAt, formProps, isPending } = form;
  const toast = useToast();
  useEffect(() => {
    if (savedAt) toast({ title: "Saved" });
  }, [savedAt, toast]);
  const { needsSecondStep, confirmRefundsOverMinor } = safeguards;
  return (
    <form {...formProps} aria-label="Signing in of the team" className="grid gap-5">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <CheckField
        label="Everyone who works here needs a second step when signing in"
        name="needsSecondStep"
        defaultChecked={needsSecondStep}
        hint="Anyone without one sets it up first, and can do nothing else in the dashboard until then. That may be you."
      />
      <Field
        label={`Ask for a code before refunds over (${currency})`}
        name="confirmRefundsOver"
        inputMode="decimal"
        defaultValue={confirmRefundsOverMinor === null ? "" : writeMinor(confirmRefundsOverMinor, currency)}
        hint="Of who has a second step or a passkey and showed neither in the last ten minutes. Left empty, nobody is asked."
        error={errors.confirmRefundsOver}
      />
      <div>
        <Button type="submit" pending={isPending}>
          Apply to the team
        </Button>
      </div>
    </form>
  );
}
