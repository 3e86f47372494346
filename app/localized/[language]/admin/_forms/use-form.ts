import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import type { FormState } from "../_form-state";
import { useUnsavedWarning } from "./use-unsaved-warning";

export type FormAction<FieldName extends string> = (
  before: FormState<FieldName>,
  data: FormData,
) => Promise<FormState<FieldName> | Refused>;

/**
 * A dashboard form: sent by hand so that a refused one keeps what was typed, once at a time, with the focus led to the
 * first field that does not fit, and a warning before unsaved changes are left behind.
 * An edit's form carries the hidden field `revision`, the one its fields were filled from; after a conflict, and after
 * a save that tells of it, the form is sent with the newer one.
 */
export function useForm<FieldName extends string>(
  action: FormAction<FieldName>,
  /** For a form that its own saving makes anew: called before that. */
  onSaved?: () => void,
) {
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const revision = useRef<number>(undefined);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [state, act, isPending] = useActionState(async (before: FormState<FieldName>, data: FormData) => {
    try {
      const answer: FormState<FieldName> = await callAction(() => action(before, data));
      const isSaved = !answer?.errors && !answer?.refusal && !answer?.conflict;
      // together with the page as it is then: what else is on it is done to what was saved
      if (isSaved) startTransition(() => setIsUnsaved(false));
      if (isSaved && answer?.savedAt) onSaved?.();
      revision.current =
        answer?.conflict?.revision ?? answer?.revision ?? (isSaved ? undefined : revision.current);
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
    if (revision.current !== undefined) data.set("revision", String(revision.current));
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
