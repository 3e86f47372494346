"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "./form-state";

type AccountFormProps = {
  action: (data: FormData) => void;
  state: FormState<string>;
  /** What the one button says. */
  submit: ReactNode;
  quiet?: boolean;
  children: ReactNode;
};

/** A short form: its fields, what went wrong, one button. After a refusal the first wrong field has the focus. */
export function AccountForm({ action, state, submit, quiet = false, children }: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.errors) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={action} noValidate className="grid max-w-md gap-6">
      {state.refusal && <Notice tone="danger">{state.refusal}</Notice>}
      {children}
      <div>
        <SubmitButton variant={quiet ? "quiet" : "primary"} className="w-full sm:w-auto">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
