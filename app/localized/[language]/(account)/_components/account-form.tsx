"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "./form-state";
import type { useAccountForm } from "./use-account-form";

type AccountFormProps = {
  formProps: ReturnType<typeof useAccountForm<string>>["formProps"];
  state: FormState<string>;
  /** What the one button says. */
  submit: ReactNode;
  quiet?: boolean;
  children: ReactNode;
};

/** A short form: its fields, what went wrong, one button. After a refusal the first wrong field has the focus. */
export function AccountForm({ formProps, state, submit, quiet = false, children }: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.errors) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return (
    <form ref={form} {...formProps} className="grid max-w-md gap-6">
      {state.refusal && <RefusalNotice>{state.refusal}</RefusalNotice>}
      {children}
      <div>
        <SubmitButton variant={quiet ? "quiet" : "primary"} className="w-full sm:w-auto">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
