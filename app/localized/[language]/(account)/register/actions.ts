"use server";
import { guarded } from "@/app/_actions/guarded";
import { askForLink, type LinkField } from "../_ask-for-link";
import type { FormState } from "../_components/form-state";

export const registerAction = guarded(
  async (_: FormState<LinkField>, data: FormData): Promise<FormState<LinkField>> => {
    return askForLink("register", data);
  },
);
