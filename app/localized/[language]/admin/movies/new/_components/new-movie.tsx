"use client";
import { useState } from "react";
import { TmdbCredit } from "@/components/tmdb-credit";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { t } from "@/lib/i18n/t";
import { MovieForm } from "../../_components/movie-form";
import { addMovieAction } from "../actions";
import { FilledNote } from "./filled-note";
import { FilmSearch } from "./film-search";

type NewMovieProps = { genres: { id: number; name: string }[]; hasTmdb: boolean };

/** The form of a movie that is being added, which a film found at TMDB fills in. */
export function NewMovie({ genres, hasTmdb }: NewMovieProps) {
  // each film that is chosen begins the form anew
  const [{ film, nth }, setFilled] = useState<{ film: Film | null; nth: number }>({ film: null, nth: 0 });
  const fill = (found: Film) => setFilled((before) => ({ film: found, nth: before.nth + 1 }));
  return (
    <>
      {hasTmdb && (
        <div className="mb-8 grid max-w-3xl gap-3 border-line border-b pb-8">
          <FilmSearch onFilm={fill} />
          <TmdbCredit />
          {film && <FilledNote film={film} genres={genres} />}
        </div>
      )}
      <MovieForm
        key={nth}
        action={addMovieAction}
        genres={genres}
        send={t("movies.new.add")}
        {...(film && { film })}
      />
    </>
  );
}
