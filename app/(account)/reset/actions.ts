"use server";
import { askForLink, type LinkField } from "../_ask-for-link";
import type { FormState } from "../_components/form-state";

export async function resetAction(_: FormState<LinkField>, data: FormData): Promise<FormState<LinkField>> {
  return askForLink("reset", data);
}
