"use client";
import { Combobox } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { labelOf } from "@/app/localized/[language]/admin/_forms/movie-picker";
import { PickerFrame, PickerOption } from "@/app/localized/[language]/admin/_forms/picker-frame";
import { useMovieSearch } from "@/app/localized/[language]/admin/_forms/use-movie-search";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";

type Props = { initial: MovieChoice[]; chosen: MovieChoice[]; error: string | undefined };

/** Any number of movies, found one after the other. */
export function MoviesField({ initial, chosen, error }: Props) {
  const [movies, setMovies] = useState(chosen);
  useKeptDraft("movies of the code", movies, setMovies);
  const [typed, setTyped] = useState("");
  const found = useMovieSearch(initial);
  const items = found.movies.filter((movie) => !movies.some((one) => one.id === movie.id));
  return (
    <div className="flex flex-col gap-1">
      <input type="hidden" name="movieIds" value={JSON.stringify(movies.map((movie) => movie.id))} />
      <Combobox.Root
        items={items}
        value={null as MovieChoice | null}
        onValueChange={(movie) => {
          if (movie) setMovies([...movies, movie]);
          setTyped("");
        }}
        inputValue={typed}
        onInputValueChange={(text, { reason }) => {
          if (reason === "item-press") return;
          setTyped(text);
          void found.search(text);
        }}
        filter={null}
        autoHighlight
        itemToStringLabel={labelOf}
      >
        <PickerFrame
          label={t("promo.form.what.movies")}
          placeholder={t("promo.form.what.moviesExample")}
          error={error}
          empty={found.status === "ready" && t("promo.form.what.noMovie")}
        >
          {(movie: MovieChoice) => <PickerOption key={movie.id} value={movie} label={labelOf(movie)} />}
        </PickerFrame>
      </Combobox.Root>
      <ul className="flex flex-wrap gap-2">
        {movies.map((movie) => (
          <li key={movie.id} className="flex items-center rounded-md border border-line ps-3">
            {labelOf(movie)}
            <button
              type="button"
              aria-label={t("promo.form.what.takeMovieOff", { movie: movie.title })}
              onClick={() => setMovies(movies.filter((one) => one.id !== movie.id))}
              className="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
