import type { Refused } from "@/app/_actions/refused";
import { useSentForm } from "@/app/_actions/use-sent-form";
import type { FormState } from "./form-state";

type Action<Field extends string> = (
  before: FormState<Field>,
  data: FormData,
) => Promise<FormState<Field> | Refused>;

export const useAccountForm = <Field extends string>(action: Action<Field>) =>
  useSentForm<FormState<Field>>(action, {}, ({ refusal }) => ({ refusal }));
