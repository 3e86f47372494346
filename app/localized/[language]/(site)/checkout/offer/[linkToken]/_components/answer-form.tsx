"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { answerAction } from "../actions";

/** Two answers, each with one button. */
export function AnswerForm({ linkToken }: { linkToken: string }) {
  const { state, isPending, formProps } = useSentForm<string | null>(
    answerAction,
    null,
    ({ words }) => words,
  );
  return (
    <form {...formProps} className="grid gap-4">
      <input type="hidden" name="linkToken" value={linkToken} />
      {state && <RefusalNotice lookAt={`/checkout/offer/${linkToken}`}>{state}</RefusalNotice>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="answer" value="accept" pending={isPending}>
          {t("checkout.offer.accept")}
        </Button>
        <Button type="submit" name="answer" value="refuse" variant="quiet" pending={isPending}>
          {t("checkout.offer.refuse")}
        </Button>
      </div>
    </form>
  );
}
