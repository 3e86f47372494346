"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { fetchPosterAction } from "../actions";

type FetchPictureProps = { movieId: number; was: string | null };

/** Another way to a poster: from where a distributor has put it. */
export function FetchPicture({ movieId, was }: FetchPictureProps) {
  const { errors, refusal, formProps, isPending } = useForm<"url">(fetchPosterAction);
  return (
    <form {...formProps} className="grid gap-3">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <input type="hidden" name="movieId" value={movieId} />
      <input type="hidden" name="was" value={was ?? ""} />
      <Field
        label={t("movies.poster.link")}
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2_000}
        placeholder="https://"
        hint={t("movies.poster.linkHint")}
        error={errors.url}
      />
      <Button type="submit" variant="quiet" pending={isPending} className="justify-self-start">
        {t("movies.poster.fetch")}
      </Button>
    </form>
  );
}
