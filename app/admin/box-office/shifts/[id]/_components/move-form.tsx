"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { moveCashAction } from "../../actions";

export function MoveForm({ shiftId, currency }: { shiftId: string; currency: string }) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm<"amount" | "reason">(moveCashAction);
  return (
    <form {...formProps} className="grid content-start gap-4">
      <h2 className="font-display text-xl">Put in or take out</h2>
      <input type="hidden" name="shiftId" value={shiftId} />
      <input type="hidden" name="currency" value={currency} />
      <SelectField label="What" name="kind" defaultValue="paid-out">
        <option value="paid-out">Taken out</option>
        <option value="paid-in">Put in</option>
      </SelectField>
      <Field
        key={`amount ${savedAt}`}
        label="Sum"
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        error={errors.amount}
      />
      <Field
        key={`reason ${savedAt}`}
        label="What for"
        name="reason"
        maxLength={200}
        hint="To the safe, change from the bank."
        error={errors.reason}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <Button type="submit" variant="quiet" pending={isPending}>
          Write it down
        </Button>
      </div>
    </form>
  );
}
