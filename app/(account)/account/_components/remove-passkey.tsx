"use client";
import { AccountForm } from "@/app/(account)/_components/account-form";
import { useAccountForm } from "@/app/(account)/_components/use-account-form";
import { buttonLook } from "@/components/ui/button-look";
import { Field } from "@/components/ui/field";
import { removePasskeyAction } from "../_passkeys/actions";

type RemovePasskeyProps = { id: string; name: string };

/** Asks for the password where it stands, without scripts too. */
export function RemovePasskey({ id, name }: RemovePasskeyProps) {
  const { state, formProps } = useAccountForm(removePasskeyAction);
  return (
    <details className="open:w-full" open={Boolean(state.errors ?? state.refusal) || undefined}>
      <summary className={buttonLook("quiet", "cursor-pointer list-none [&::-webkit-details-marker]:hidden")}>
        Remove<span className="sr-only"> {name}</span>
      </summary>
      <div className="py-4">
        <AccountForm formProps={formProps} state={state} submit="Remove this passkey" quiet>
          <input type="hidden" name="passkey" value={id} />
          <Field
            label="Your password, to remove it"
            name="current"
            type="password"
            autoComplete="current-password"
            required
            hint="Every other browser is signed out then. In your manager of passwords the passkey stays until you delete it there."
            error={state.errors?.current}
          />
        </AccountForm>
      </div>
    </details>
  );
}
