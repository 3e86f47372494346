import { useState } from "react";
import { InOtherLanguages } from "@/app/localized/[language]/admin/_forms/in-other-languages";
import { Field, TextField } from "@/components/ui/field";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { t } from "@/lib/i18n/t";
import { slugOf } from "@/lib/slug";
import type { MovieField } from "../_fields";

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
        label={t("movies.field.title")}
        name="title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={200}
        required
        error={errors.title}
        className="sm:col-span-6"
      />
      <InOtherLanguages
        name="title"
        label={t("movies.field.title")}
        texts={filled?.translations?.title}
        maxLength={200}
        className="sm:col-span-6"
      />
      <Field
        label={t("movies.field.originalTitle")}
        name="originalTitle"
        defaultValue={filled?.originalTitle ?? ""}
        hint={t("movies.form.originalTitleHint")}
        maxLength={200}
        error={errors.originalTitle}
        className="sm:col-span-6"
      />
      <Field
        label={t("movies.field.slug")}
        name="slug"
        defaultValue={movie?.slug}
        placeholder={slugOf(title)}
        hint={movie ? t("movies.form.slugHint") : t("movies.form.newSlugHint")}
        maxLength={80}
        spellCheck={false}
        autoCapitalize="none"
        error={errors.slug}
        className="sm:col-span-6"
      />
      <TextField
        label={t("movies.field.description")}
        name="description"
        defaultValue={filled?.description}
        hint={t("movies.form.descriptionHint")}
        rows={7}
        maxLength={20_000}
        error={errors.description}
        className="sm:col-span-6"
      />
      <InOtherLanguages
        name="description"
        label={t("movies.field.description")}
        texts={filled?.translations?.description}
        rows={7}
        maxLength={20_000}
        className="sm:col-span-6"
      />
      <Field
        label={t("movies.field.director")}
        name="director"
        defaultValue={filled?.director ?? ""}
        maxLength={200}
        error={errors.director}
        className="sm:col-span-3"
      />
      <TextField
        label={t("movies.field.cast")}
        name="cast"
        defaultValue={filled?.cast.join("\n")}
        hint={t("movies.form.castHint")}
        rows={4}
        error={errors.cast}
        className="sm:col-span-3"
      />
    </>
  );
}
