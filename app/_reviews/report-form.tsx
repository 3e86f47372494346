"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import { reportAction } from "./actions";
import { CAUSE_WORDS } from "./words";

/** Tells the theater of a review that should not stand, folded away until it is needed. */
export function ReportForm({ reviewId }: { reviewId: string }) {
  const { state, formProps } = useSentForm(reportAction, {}, ({ refusal }) => ({ refusal }));
  if (state.isDone)
    return (
      <p role="status" className="text-ink-soft text-sm">
        {t("reviews.report.done")}
      </p>
    );
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center text-ink-soft">
        {t("reviews.report.open")}
      </summary>
      <form {...formProps} className="mt-2 grid max-w-md gap-3 pb-2">
        <input type="hidden" name="reviewId" value={reviewId} />
        <SelectField label={t("reviews.report.what")} name="cause" defaultValue="offensive">
          {Object.entries(CAUSE_WORDS).map(([cause, words]) => (
            <option key={cause} value={cause}>
              {t(words)}
            </option>
          ))}
        </SelectField>
        {state.refusal && <RefusalNotice>{state.refusal}</RefusalNotice>}
        <SubmitButton variant="quiet" className="justify-self-start">
          {t("reviews.report.send")}
        </SubmitButton>
      </form>
    </details>
  );
}
