import { Field, SelectField } from "@/components/ui/field";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { FIELD_LABELS, type MovieField, STATUS_WORDS } from "../words";

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
        label={FIELD_LABELS.year}
        name="year"
        inputMode="numeric"
        maxLength={4}
        defaultValue={filled?.year ?? ""}
        error={errors.year}
        className="sm:col-span-2"
      />
      <Field
        label={FIELD_LABELS.durationMinutes}
        name="durationMinutes"
        inputMode="numeric"
        maxLength={4}
        defaultValue={filled?.durationMinutes ?? ""}
        hint="Without it, it cannot be scheduled."
        error={errors.durationMinutes}
        className="sm:col-span-2"
      />
      <Field
        label={FIELD_LABELS.certificate}
        name="certificate"
        maxLength={12}
        defaultValue={filled?.certificate ?? ""}
        error={errors.certificate}
        className="sm:col-span-2"
      />
      <Field
        label={FIELD_LABELS.releasedOn}
        name="releasedOn"
        type="date"
        defaultValue={movie?.releasedOn ?? ""}
        error={errors.releasedOn}
        className="sm:col-span-2"
      />
      <Field
        label={FIELD_LABELS.ticketsOn}
        name="ticketsOn"
        type="date"
        defaultValue={movie?.ticketsOn ?? ""}
        hint="Told where it is coming soon."
        error={errors.ticketsOn}
        className="sm:col-span-2"
      />
      {movie?.status === "archived" ? (
        <input type="hidden" name="status" value="archived" />
      ) : (
        <SelectField
          label={FIELD_LABELS.status}
          name="status"
          defaultValue={movie?.status ?? "draft"}
          hint="Customers do not see a draft."
          error={errors.status}
          className="sm:col-span-2"
        >
          {OFFERED.map((status) => (
            <option key={status} value={status}>
              {STATUS_WORDS[status]}
            </option>
          ))}
        </SelectField>
      )}
      <Field
        label={FIELD_LABELS.trailerUrl}
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
