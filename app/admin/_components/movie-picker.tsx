"use client";
import { Combobox } from "@base-ui/react/combobox";
import { Check, CircleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { MovieChoice } from "@/lib/catalogue/queries";
import { useMovieSearch } from "./use-movie-search";

const labelOf = ({ title, year }: MovieChoice) => (year ? `${title} (${year})` : title);
const lengthOf = ({ durationMinutes }: MovieChoice) =>
  durationMinutes ? `${durationMinutes} min` : "length unknown";

type MoviePickerProps = {
  /** Offered before anything is typed. */
  initial: MovieChoice[];
  error: string | undefined;
  /** Chosen to begin with. */
  movie?: MovieChoice | null;
  label?: string;
};

/** Finds one movie among any number: the server searches, the list shows the best twenty. */
export function MoviePicker({ initial, error, movie = null, label = "Movie" }: MoviePickerProps) {
  const id = useId();
  const [chosen, setChosen] = useState<MovieChoice | null>(movie);
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
      <div className="flex flex-col gap-1 sm:col-span-2">
        <label id={`${id}-label`} htmlFor={id} className="font-semibold">
          {label}
        </label>
        <Combobox.Input
          id={id}
          // while the list is open, all around it is hidden from readers, the label too
          aria-labelledby={`${id}-label`}
          placeholder="Title, genre or name"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-danger"
        />
        {error && (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-40 outline-none">
          <Combobox.Popup className="max-h-[min(24rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-surface shadow-raised">
            <Combobox.Status className="px-3 text-ink-soft text-sm not-empty:py-2">
              {status === "failed" && "The search did not answer. Type once more to try again."}
              {status === "searching" && items.length === 0 && "Searching"}
            </Combobox.Status>
            <Combobox.Empty className="px-3 text-ink-soft not-empty:py-3">
              {status === "ready" && "No movie fits these words."}
            </Combobox.Empty>
            <Combobox.List className="not-empty:py-1">
              {(movie: MovieChoice) => (
                <Combobox.Item
                  key={movie.id}
                  value={movie}
                  className="flex min-h-11 cursor-default items-center gap-3 px-3 py-1.5 data-highlighted:bg-sunk"
                >
                  <span className="min-w-0 grow">{labelOf(movie)}</span>
                  <span className="shrink-0 text-ink-soft text-sm">{lengthOf(movie)}</span>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden="true" className="size-4" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
