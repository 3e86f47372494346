"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { formatYear } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { PickerFrame, PickerOption } from "./picker-frame";
import { useMovieSearch } from "./use-movie-search";

/** A movie by its title and year. */
export const labelOf = ({ title, year }: MovieChoice) =>
  year ? t("admin.moviePicker.titleAndYear", { title, year: formatYear(year) }) : title;
const lengthOf = ({ durationMinutes }: MovieChoice) =>
  durationMinutes
    ? t("admin.moviePicker.minutes", { count: durationMinutes })
    : t("admin.moviePicker.lengthUnknown");

type MoviePickerProps = {
  /** Offered before anything is typed. */
  initial: MovieChoice[];
  error: string | undefined;
  /** Chosen to begin with. */
  movie?: MovieChoice | null;
  label?: string;
};

/** Finds one movie among any number: the server searches, the list shows the best twenty. */
export function MoviePicker({
  initial,
  error,
  movie = null,
  label = t("admin.moviePicker.label"),
}: MoviePickerProps) {
  const [chosen, setChosen] = useState<MovieChoice | null>(movie);
  useKeptDraft(`movie ${label}`, chosen, setChosen);
  const { movies, status, search } = useMovieSearch(initial);
  const items = !chosen || movies.some((movie) => movie.id === chosen.id) ? movies : [...movies, chosen];
  return (
    <Combobox.Root
      name="movieId"
      items={items}
      value={chosen}
      onValueChange={setChosen}
      filter={null}
      autoHighlight
      itemToStringLabel={labelOf}
      itemToStringValue={(movie) => String(movie.id)}
      isItemEqualToValue={(a, b) => a.id === b.id}
      onInputValueChange={(text, { reason }) => void search(reason === "item-press" ? "" : text)}
    >
      <PickerFrame
        label={label}
        placeholder={t("admin.moviePicker.placeholder")}
        error={error}
        className="sm:col-span-2"
        status={
          <>
            {status === "failed" && t("admin.moviePicker.failed")}
            {status === "searching" && items.length === 0 && t("admin.moviePicker.searching")}
          </>
        }
        empty={status === "ready" && t("admin.moviePicker.nothing")}
      >
        {(movie: MovieChoice) => (
          <PickerOption key={movie.id} value={movie} label={labelOf(movie)}>
            <span className="shrink-0 text-ink-soft text-sm">{lengthOf(movie)}</span>
          </PickerOption>
        )}
      </PickerFrame>
    </Combobox.Root>
  );
}
