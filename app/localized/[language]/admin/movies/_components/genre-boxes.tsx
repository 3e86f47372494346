import { CircleAlert } from "lucide-react";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";

type GenreBoxesProps = {
  genres: { id: number; name: string }[];
  chosen: number[];
  error: string | undefined;
};

/** Every genre as a box to tick: a movie has as many as it needs. */
export function GenreBoxes({ genres, chosen, error }: GenreBoxesProps) {
  return (
    <fieldset className="sm:col-span-6" aria-describedby={error ? "genres-error" : undefined}>
      <legend className="mb-1 font-semibold">{t("movies.field.genreIds")}</legend>
      {genres.length === 0 && (
        <p className="text-ink-soft">
          {rich("movies.form.noGenres", {
            link: (text) => (
              <Link href="/admin/genres" className="link">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {genres.map(({ id, name }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line bg-surface px-3 has-checked:border-ink has-checked:bg-sunk"
          >
            <input
              type="checkbox"
              name="genreIds"
              value={id}
              defaultChecked={chosen.includes(id)}
              className="size-4"
            />
            {name}
          </label>
        ))}
      </div>
      {error && (
        <p id="genres-error" className="mt-1 flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
