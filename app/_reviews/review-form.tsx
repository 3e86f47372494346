"use client";
import { useEffect, useRef } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useSentForm } from "@/app/_actions/use-sent-form";
import { Field, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { StarField } from "@/components/ui/star-field";
import { SubmitButton } from "@/components/ui/submit-button";
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
          <Notice tone="ok" title="Thank you">
            Your review is saved. You may change it here at any time.
          </Notice>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <StarField
          label="Your rating"
          name="halves"
          defaultValue={typed?.halves ?? said?.halves ?? null}
          wordsOf={starsWords}
          error={errors.halves}
        />
        <TextField
          label="Your words"
          name="words"
          rows={7}
          maxLength={2_000}
          defaultValue={typed?.words ?? said?.words ?? ""}
          hint="If you like. Plain words: no links, and please do not give the ending away."
          error={errors.words}
        />
        <Field
          label="Shown as"
          name="name"
          maxLength={100}
          autoComplete="nickname"
          defaultValue={typed?.name ?? said?.name ?? name}
          hint="Everybody reads it beside your review. Leave it empty to be “A visitor”."
          error={errors.name}
        />
        <div>
          <SubmitButton>{said ? "Save the changes" : "Send the review"}</SubmitButton>
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
      <p className="text-ink-soft">
        Deleted, its words are gone for good and its stars no longer count. You may write another.
      </p>
      {state.refusal && <RefusalNotice>{state.refusal}</RefusalNotice>}
      <SubmitButton variant="danger">Delete my review</SubmitButton>
    </form>
  );
}
