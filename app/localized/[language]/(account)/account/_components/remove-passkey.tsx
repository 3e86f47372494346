"use client";
import { AccountForm } from "@/app/localized/[language]/(account)/_components/account-form";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { rich } from "@/components/rich";
import { buttonLook } from "@/components/ui/button-look";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { removePasskeyAction } from "../_passkeys/actions";

type RemovePasskeyProps = { id: string; name: string };

/** Asks for the password where it stands, without scripts too. */
export function RemovePasskey({ id, name }: RemovePasskeyProps) {
  const { state, formProps } = useAccountForm(removePasskeyAction);
  return (
    <details className="open:w-full" open={Boolean(state.errors ?? state.refusal) || undefined}>
      <summary className={buttonLook("quiet", "cursor-pointer list-none [&::-webkit-details-marker]:hidden")}>
        {rich("account.ownPasskeys.remove", {
          name,
          hidden: (words) => <span className="sr-only">{words}</span>,
        })}
      </summary>
      <div className="py-4">
        <AccountForm formProps={formProps} state={state} submit={t("account.ownPasskeys.removeThis")} quiet>
          <input type="hidden" name="passkey" value={id} />
          <Field
            label={t("account.ownPasskeys.removePassword")}
            name="current"
            type="password"
            autoComplete="current-password"
            required
            hint={t("account.ownPasskeys.removeHint")}
            error={state.errors?.current}
          />
        </AccountForm>
      </div>
    </details>
  );
}
