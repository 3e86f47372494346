"use client";
import { useActionState } from "react";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AcceptAction } from "../_accept";

type AcceptFormProps = {
  action: AcceptAction;
  /** The address that the preview was made from. */
  query: string;
  seen: string;
  fitting: number;
};

/** Accepts all that a preview shows as fitting. */
export function AcceptForm({ action, query, seen, fitting }: AcceptFormProps) {
  const [{ refusal }, send] = useActionState(action, {});
  return (
    <form action={send} className="mt-6 grid gap-4">
      {refusal && (
        <Notice tone="danger" title="Nothing was made">
          {refusal}
        </Notice>
      )}
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
