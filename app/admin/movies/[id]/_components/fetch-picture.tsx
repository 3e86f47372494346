"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
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
        label="Or the link of a picture"
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2_000}
        placeholder="https://"
        hint="The middle of the picture is used."
        error={errors.url}
      />
      <Button type="submit" variant="quiet" pending={isPending} className="justify-self-start">
        Fetch the poster
      </Button>
    </form>
  );
}
