"use client";
import { useEffect } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { type FormAction, useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/field";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { t } from "@/lib/i18n/t";
import type { MovieField } from "../_fields";
import { isCalled } from "../_is-called";
import { FilledFrom } from "./filled-from";
import { GenreBoxes } from "./genre-boxes";
import { MovieFactFields } from "./movie-fact-fields";
import { MovieTextFields } from "./movie-text-fields";

type MovieFormProps = {
  action: FormAction<MovieField>;
  genres: { id: number; name: string }[];
  /** What the button says. */
  send: string;
  /** The movie as it is; none for one that is being added. */
  movie?: MovieRecord;
  /** What the fields of a new one are filled with. */
  film?: Film;
};

export function MovieForm({ action, genres, send, movie, film }: MovieFormProps) {
  const { errors, refusal, conflict, savedAt, formProps, isPending, isUnsaved } = useForm<MovieField>(action);
  const say = useToast();
  useEffect(() => {
    if (savedAt) say({ title: t("movies.form.saved"), words: t("movies.form.savedNote") });
  }, [savedAt, say]);
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-6">
      {movie && <FilledFrom movie={movie} />}
      {refusal && (
        <div className="sm:col-span-6">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      {conflict && (
        <div className="sm:col-span-6">
          <ConflictNotice conflict={conflict} />
        </div>
      )}
      <MovieTextFields movie={movie} film={film} errors={errors} />
      <MovieFactFields movie={movie} film={film} errors={errors} />
      <GenreBoxes
        genres={genres}
        chosen={movie?.genreIds ?? genresOf(film, genres)}
        error={errors.genreIds}
      />
      {film?.posterPath && (
        <CheckField
          label={t("movies.form.takePoster")}
          name="posterPath"
          value={film.posterPath}
          defaultChecked
          className="sm:col-span-6"
        />
      )}
      <div className="flex flex-wrap items-center gap-4 sm:col-span-6">
        <Button type="submit" pending={isPending}>
          {send}
        </Button>
        {isUnsaved && <p className="text-ink-soft text-sm">{t("movies.form.unsaved")}</p>}
      </div>
    </form>
  );
}

const genresOf = (film: Film | undefined, genres: MovieFormProps["genres"]): number[] =>
  genres.filter(({ name }) => film?.genres.some((other) => isCalled(other, name))).map(({ id }) => id);
