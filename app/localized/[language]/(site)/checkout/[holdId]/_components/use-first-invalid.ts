import { type RefObject, useEffect } from "react";
import type { PayState } from "./pay-state";

/** Leads to the first field that the server could not take. */
export function useFirstInvalid(form: RefObject<HTMLFormElement | null>, state: PayState): void {
  useEffect(() => {
    if (!state.invalid) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [form, state]);
}
