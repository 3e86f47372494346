"use client";
import { useEffect } from "react";
import { ConflictNotice } from "@/app/admin/_components/conflict-notice";
import { useForm } from "@/app/admin/_components/use-form";
import { useToast } from "@/app/admin/_components/use-toast";
import type { FormState } from "@/app/admin/_form-state";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { MovieField } from "../words";
import { FilledFrom } from "./filled-from";
import { GenreBoxes } from "./genre-boxes";
import { MovieFactFields } from "./movie-fact-fields";
import { MovieTextFields } from "./movie-text-fields";

type MovieFormProps = {
  action: (before: FormState<MovieField>, data: FormData) => Promise<FormState<MovieField>>;
  genres: { id: number; name: string }[];
  /** What the button says. */
  send: string;
  /** The movie as it is; none for one that is being added. */
  movie?: MovieRecord;
};

export function MovieForm({ action, genres, send, movie }: MovieFormProps) {
  const { errors, refusal, conflict, savedAt, formProps, isPending, isUnsaved } = useForm<MovieField>(action);
  const say = useToast();
  useEffect(() => {
    if (savedAt) say({ title: "Saved", words: "Customers see it so from now on." });
  }, [savedAt, say]);
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-6">
      {movie && <FilledFrom movie={movie} />}
      {refusal && (
        <div className="sm:col-span-6">
          <Notice tone="danger">{refusal}</Notice>
        </div>
      )}
      {conflict && (
        <div className="sm:col-span-6">
          <ConflictNotice conflict={conflict} />
        </div>
      )}
      <MovieTextFields movie={movie} errors={errors} />
      <MovieFactFields movie={movie} errors={errors} />
      <GenreBoxes genres={genres} chosen={movie?.genreIds ?? []} error={errors.genreIds} />
      <div className="flex flex-wrap items-center gap-4 sm:col-span-6">
        <Button type="submit" pending={isPending}>
          {send}
        </Button>
        {isUnsaved && <p className="text-ink-soft text-sm">Not saved yet</p>}
      </div>
    </form>
  );
}
