"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
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
      {refusal && <RefusalNotice title={t("schedule.accept.nothingMade")}>{refusal}</RefusalNotice>}
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="seen" value={seen} />
      {fitting > 0 && (
        <div className="flex flex-wrap items-end gap-4">
          <SelectField label={t("schedule.accept.as")} name="state">
            <option value="draft">{t("schedule.accept.asDrafts")}</option>
            <option value="on-sale">{t("schedule.accept.asOnSale")}</option>
          </SelectField>
          <SubmitButton>{t("schedule.accept.submit", { showtimes: fitting })}</SubmitButton>
        </div>
      )}
    </form>
  );
}
