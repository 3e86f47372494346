"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { moderateAction } from "../actions";

type Props = { reviewId: string; isHidden: boolean; isReported: boolean };

/** Hides a review or shows it, and says why. */
export function ModerateForm({ reviewId, isHidden, isReported }: Props) {
  const { errors, refusal, savedAt, isPending, formProps } = useForm(moderateAction);
  return (
    <form {...formProps} key={savedAt} className="grid content-start gap-3">
      <input type="hidden" name="reviewId" value={reviewId} />
      <Field
        label={t("reviews.moderate.reason")}
        name="reason"
        maxLength={200}
        required
        hint={t("reviews.moderate.reasonHint")}
        error={errors.reason}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="flex flex-wrap gap-3">
        {!isHidden && (
          <Button type="submit" name="isHidden" value="yes" variant="danger" pending={isPending}>
            {t("reviews.moderate.hide")}
          </Button>
        )}
        {isHidden && (
          <Button type="submit" name="isHidden" value="" variant="quiet" pending={isPending}>
            {t("reviews.moderate.show")}
          </Button>
        )}
        {!isHidden && isReported && (
          <Button type="submit" name="isHidden" value="" variant="quiet" pending={isPending}>
            {t("reviews.moderate.keep")}
          </Button>
        )}
      </div>
    </form>
  );
}
