"use client";
import { useAccountForm } from "@/app/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { AccountForm } from "../../_components/account-form";
import { LinkSent } from "../../_components/link-sent";
import { askErasureAction } from "../actions";

/** Asks for the link by which the account is erased. */
export function EraseForm({ demo }: { demo: boolean }) {
  const { state, formProps } = useAccountForm(askErasureAction);
  if (state.done)
    return (
      <LinkSent email={state.typed?.email ?? ""} demo={demo} quiet>
        It shows what is erased, and until you confirm there nothing is.
      </LinkSent>
    );
  return (
    <AccountForm formProps={formProps} state={state} submit="Send the link to erase" quiet>
      <Field
        label="Your password, to erase"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
        hint="We send a link to your e-mail. Nothing is erased before you confirm it there."
      />
    </AccountForm>
  );
}
