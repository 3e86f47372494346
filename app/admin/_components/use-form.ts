import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "../_form-state";
import { useUnsavedWarning } from "./use-unsaved-warning";

/**
 * A dashboard form: sent by hand so that a refused one keeps what was typed, once at a time, with the focus led to the
 * first field that does not fit, and a warning before unsaved changes are left behind.
 * An edit's form carries the hidden field `revision`; after a conflict it is sent again with the newer one.
 */
export function useForm<FieldName extends string>(
  action: (before: FormState<FieldName>, data: FormData) => Promise<FormState<FieldName>>,
) {
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [state, act, isPending] = useActionState(async (before: FormState<FieldName>, data: FormData) => {
    try {
      const answer = await action(before, data);
      if (!answer?.errors && !answer?.refusal && !answer?.conflict) setIsUnsaved(false);
      return answer;
    } finally {
      isSending.current = false;
    }
  }, {});
  useUnsavedWarning(isUnsaved && !isPending);

  useEffect(() => {
    if (state?.errors) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    if (state?.conflict) data.set("revision", String(state.conflict.revision));
    startTransition(() => act(data));
  };

  return {
    ...state,
    errors: (state?.errors ?? {}) as Partial<Record<FieldName, string>>,
    isPending,
    isUnsaved,
    formProps: { ref: form, onSubmit, onChange: () => setIsUnsaved(true), noValidate: true },
  } as const;
}
