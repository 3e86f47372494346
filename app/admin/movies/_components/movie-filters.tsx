import { Filters } from "@/app/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import type { MovieQuery } from "../_query";
import { STATUS_WORDS } from "../words";

export function MovieFilters({ asked, genres }: { asked: MovieQuery; genres: GenreRow[] }) {
  return (
    <Filters action="/admin/movies" label="Movies">
      {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      <Field
        label="Search"
        name="q"
        type="search"
        placeholder="Title, genre or name"
        defaultValue={asked.q}
        maxLength={200}
        className="w-full sm:w-64"
      />
      <SelectField label="Status" name="status" defaultValue={asked.status ?? ""} className="grow sm:grow-0">
        <option value="">Any</option>
        {MOVIE_STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_WORDS[status]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Genre" name="genre" defaultValue={asked.genre ?? ""} className="grow sm:grow-0">
        <option value="">Any</option>
        {genres.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Length" name="length" defaultValue={asked.length ?? ""} className="grow sm:grow-0">
        <option value="">Any</option>
        <option value="with">Known</option>
        <option value="without">Not known</option>
      </SelectField>
      <SelectField
        label="Showtimes"
        name="showtimes"
        defaultValue={asked.showtimes ?? ""}
        className="grow sm:grow-0"
      >
        <option value="">Any</option>
        <option value="with">Some to come</option>
        <option value="without">None to come</option>
      </SelectField>
    </Filters>
  );
}
