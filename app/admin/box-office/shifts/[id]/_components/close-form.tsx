"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { closeShiftAction } from "../../actions";

export function CloseForm({ shiftId, currency }: { shiftId: string; currency: string }) {
  const { errors, refusal, isPending, formProps } = useForm<"counted">(closeShiftAction);
  return (
    <form {...formProps} className="grid content-start gap-4">
      <h2 className="font-display text-xl">Count and close</h2>
      <input type="hidden" name="shiftId" value={shiftId} />
      <input type="hidden" name="currency" value={currency} />
      <Field
        label="Counted"
        name="counted"
        inputMode="decimal"
        autoComplete="off"
        hint="All that is in the drawer, the float with it. What should be there is said afterwards."
        error={errors.counted}
      />
      <Field
        label="Note"
        name="note"
        maxLength={200}
        hint="For whoever reads the report, if there is something."
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <Button type="submit" pending={isPending}>
          Close the shift
        </Button>
      </div>
    </form>
  );
}
