import { useState } from "react";
import { Field, TextField } from "@/components/ui/field";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { slugOf } from "@/lib/slug";
import { FIELD_LABELS, type MovieField } from "../words";

type MovieFieldsProps = {
  movie: MovieRecord | undefined;
  film: Film | undefined;
  errors: Partial<Record<MovieField, string>>;
};

export function MovieTextFields({ movie, film, errors }: MovieFieldsProps) {
  const filled = movie ?? film;
  const [title, setTitle] = useState(filled?.title ?? "");
  return (
    <>
      <Field
        label={FIELD_LABELS.title}
        name="title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={200}
        required
        error={errors.title}
        className="sm:col-span-6"
      />
      <Field
        label={FIELD_LABELS.originalTitle}
        name="originalTitle"
        defaultValue={filled?.originalTitle ?? ""}
        hint="Where it was first released under another. It is found by both."
        maxLength={200}
        error={errors.originalTitle}
        className="sm:col-span-6"
      />
      <Field
        label={FIELD_LABELS.slug}
        name="slug"
        defaultValue={movie?.slug}
        placeholder={slugOf(title)}
        hint={
          movie
            ? "After /movies/. Links to the old address stop working when it changes."
            : "After /movies/. Left empty, it is made of the title."
        }
        maxLength={80}
        spellCheck={false}
        autoCapitalize="none"
        error={errors.slug}
        className="sm:col-span-6"
      />
      <TextField
        label={FIELD_LABELS.description}
        name="description"
        defaultValue={filled?.description}
        hint="Its first sentence stands on the cards."
        rows={7}
        maxLength={20_000}
        error={errors.description}
        className="sm:col-span-6"
      />
      <Field
        label={FIELD_LABELS.director}
        name="director"
        defaultValue={filled?.director ?? ""}
        maxLength={200}
        error={errors.director}
        className="sm:col-span-3"
      />
      <TextField
        label={FIELD_LABELS.cast}
        name="cast"
        defaultValue={filled?.cast.join("\n")}
        hint="One name to a line."
        rows={4}
        error={errors.cast}
        className="sm:col-span-3"
      />
    </>
  );
}
