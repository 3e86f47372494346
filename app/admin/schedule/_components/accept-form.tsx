"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AcceptAction, AcceptState } from "../_accept";

type AcceptFormProps = {
  action: AcceptAction;
  /** The address that the preview was made from. */
  query: string;
  seen: string;
  fitting: number;
};

/** Accepts all that a preview shows as fitting. */
export function AcceptForm({ action, query, seen, fitting }: AcceptFormProps) {
  const { state, formProps } = useSentForm<AcceptState>(action, {}, ({ refusal }) => ({ refusal }));
  const { refusal } = state;
  return (
    <form {...formProps} className="mt-6 grid gap-4">
      {refusal && <RefusalNotice title="Nothing was made">{refusal}</RefusalNotice>}
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="seen" value={seen} />
      {fitting > 0 && (
        <div className="flex flex-wrap items-end gap-4">
          <SelectField label="Make them" name="state">
            <option value="draft">drafts</option>
            <option value="on-sale">and put them on sale at once</option>
          </SelectField>
          <SubmitButton>
            {fitting === 1 ? "Schedule the one that fits" : `Schedule the ${fitting} that fit`}
          </SubmitButton>
        </div>
      )}
    </form>
  );
}
