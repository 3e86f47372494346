import { Field, SelectField } from "@/components/ui/field";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { t } from "@/lib/i18n/t";
import type { MovieField } from "../_fields";

type MovieFieldsProps = {
  movie: MovieRecord | undefined;
  film: Film | undefined;
  errors: Partial<Record<MovieField, string>>;
};

const OFFERED = ["draft", "announced", "released"] as const;

export function MovieFactFields({ movie, film, errors }: MovieFieldsProps) {
  const filled = movie ?? film;
  return (
    <>
      <Field
        label={t("movies.field.year")}
        name="year"
        inputMode="numeric"
        maxLength={4}
        defaultValue={filled?.year ?? ""}
        error={errors.year}
        className="sm:col-span-2"
      />
      <Field
        label={t("movies.field.durationMinutes")}
        name="durationMinutes"
        inputMode="numeric"
        maxLength={4}
        defaultValue={filled?.durationMinutes ?? ""}
        hint={t("movies.form.durationHint")}
        error={errors.durationMinutes}
        className="sm:col-span-2"
      />
      <Field
        label={t("movies.field.certificate")}
        name="certificate"
        maxLength={12}
        defaultValue={filled?.certificate ?? ""}
        error={errors.certificate}
        className="sm:col-span-2"
      />
      <Field
        label={t("movies.field.releasedOn")}
        name="releasedOn"
        type="date"
        defaultValue={movie?.releasedOn ?? ""}
        error={errors.releasedOn}
        className="sm:col-span-2"
      />
      <Field
        label={t("movies.field.ticketsOn")}
        name="ticketsOn"
        type="date"
        defaultValue={movie?.ticketsOn ?? ""}
        hint={t("movies.form.ticketsOnHint")}
        error={errors.ticketsOn}
        className="sm:col-span-2"
      />
      {movie?.status === "archived" ? (
        <input type="hidden" name="status" value="archived" />
      ) : (
        <SelectField
          label={t("movies.field.status")}
          name="status"
          defaultValue={movie?.status ?? "draft"}
          hint={t("movies.form.statusHint")}
          error={errors.status}
          className="sm:col-span-2"
        >
          {OFFERED.map((status) => (
            <option key={status} value={status}>
              {t(`movies.status.${status}`)}
            </option>
          ))}
        </SelectField>
      )}
      <Field
        label={t("movies.field.trailerUrl")}
        name="trailerUrl"
        type="url"
        placeholder="https://"
        maxLength={500}
        defaultValue={movie?.trailerUrl ?? ""}
        error={errors.trailerUrl}
        className="sm:col-span-6"
      />
    </>
  );
}
