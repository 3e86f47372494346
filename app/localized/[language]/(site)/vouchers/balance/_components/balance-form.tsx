"use client";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { type BalanceState, balanceAction } from "../actions";
import { BalanceStub } from "./balance-stub";

export function BalanceForm() {
  const { state, formProps } = useSentForm<BalanceState>(balanceAction, {}, ({ refusal }) => ({ refusal }));
  return (
    <div className="grid gap-8">
      <form {...formProps} className="grid max-w-md gap-6">
        <Field
          label={t("money.vouchers.balance.code")}
          name="voucher"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          defaultValue={state.typed}
          error={state.refusal}
        />
        <div>
          <SubmitButton className="w-full sm:w-auto">{t("money.vouchers.balance.show")}</SubmitButton>
        </div>
      </form>
      <div role="status">{state.balance && <BalanceStub balance={state.balance} />}</div>
    </div>
  );
}
