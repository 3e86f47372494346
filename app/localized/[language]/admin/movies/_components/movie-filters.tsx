import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { t } from "@/lib/i18n/t";
import type { MovieQuery } from "../_query";

export function MovieFilters({ asked, genres }: { asked: MovieQuery; genres: GenreRow[] }) {
  return (
    <Filters action="/admin/movies" label={t("movies.filter.label")}>
      {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      <Field
        label={t("movies.filter.search")}
        name="q"
        type="search"
        placeholder={t("movies.filter.searchHint")}
        defaultValue={asked.q}
        maxLength={200}
        className="w-full sm:w-64"
      />
      <SelectField
        label={t("movies.filter.status")}
        name="status"
        defaultValue={asked.status ?? ""}
        className="grow sm:grow-0"
      >
        <option value="">{t("movies.filter.anyStatus")}</option>
        {MOVIE_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`movies.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("movies.filter.genre")}
        name="genre"
        defaultValue={asked.genre ?? ""}
        className="grow sm:grow-0"
      >
        <option value="">{t("movies.filter.anyGenre")}</option>
        {genres.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("movies.filter.length")}
        name="length"
        defaultValue={asked.length ?? ""}
        className="grow sm:grow-0"
      >
        <option value="">{t("movies.filter.anyLength")}</option>
        <option value="with">{t("movies.filter.lengthKnown")}</option>
        <option value="without">{t("movies.filter.lengthUnknown")}</option>
      </SelectField>
      <SelectField
        label={t("movies.filter.showtimes")}
        name="showtimes"
        defaultValue={asked.showtimes ?? ""}
        className="grow sm:grow-0"
      >
        <option value="">{t("movies.filter.anyShowtimes")}</option>
        <option value="with">{t("movies.filter.someToCome")}</option>
        <option value="without">{t("movies.filter.noneToCome")}</option>
      </SelectField>
    </Filters>
  );
}
