"use client";
import { useEffect, useRef } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { StarField } from "@/components/ui/star-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { t } from "@/lib/i18n/t";
import type { ReviewState } from "./save-review";
import { starsWords } from "./words";

type Action = (before: ReviewState, data: FormData) => Promise<ReviewState | Refused>;

type Props = {
  save: Action;
  remove: Action;
  /** What says which: a movie's id, or the secret of a message's link. */
  of: { name: "movieId" | "link"; value: string };
  /** What they have said already. */
  said: { halves: number; words: string; name: string } | null;
  /** What they are called, until they say otherwise. */
  name: string;
};

/** Stars and words about a movie, to be sent, changed or deleted. */
export function ReviewForm({ save, remove, of, said, name }: Props) {
  const { state, formProps } = useSentForm<ReviewState>(save, {}, ({ refusal }) => ({ refusal }));
  const form = useRef<HTMLFormElement>(null);
  const { typed, errors = {}, refusal, isDone } = state;
  useEffect(() => {
    if (state.errors) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return (
    <div className="grid gap-8">
      <form ref={form} {...formProps} className="grid max-w-xl gap-6">
        <input type="hidden" name={of.name} value={of.value} />
        {isDone && (
          <Notice tone="ok" title={t("reviews.form.thanks")}>
            {t("reviews.form.saved")}
          </Notice>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <StarField
          label={t("reviews.form.rating")}
          name="halves"
          defaultValue={typed?.halves ?? said?.halves ?? null}
          wordsOf={starsWords}
          error={errors.halves}
        />
        <TextField
          label={t("reviews.form.words")}
          name="words"
          rows={7}
          maxLength={2_000}
          defaultValue={typed?.words ?? said?.words ?? ""}
          hint={t("reviews.form.wordsHint")}
          error={errors.words}
        />
        <Field
          label={t("reviews.form.name")}
          name="name"
          maxLength={100}
          autoComplete="nickname"
          defaultValue={typed?.name ?? said?.name ?? name}
          hint={t("reviews.form.nameHint")}
          error={errors.name}
        />
        <div>
          <SubmitButton>{said ? t("reviews.form.save") : t("reviews.form.send")}</SubmitButton>
        </div>
      </form>
      {said && <RemoveForm remove={remove} of={of} />}
    </div>
  );
}

function RemoveForm({ remove, of }: Pick<Props, "remove" | "of">) {
  const { state, formProps } = useSentForm<ReviewState>(remove, {}, ({ refusal }) => ({ refusal }));
  return (
    <form {...formProps} className="grid max-w-xl justify-items-start gap-3 border-line border-t pt-6">
      <input type="hidden" name={of.name} value={of.value} />
      <p className="text-ink-soft">{t("reviews.form.removeHint")}</p>
      {state.refusal && <RefusalNotice>{state.refusal}</RefusalNotice>}
      <SubmitButton variant="danger">{t("reviews.form.remove")}</SubmitButton>
    </form>
  );
}
