import type { Difference } from "@/app/localized/[language]/admin/_form-state";
import { languageName } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { Translations } from "@/lib/translations/texts";

/** What a form says of fields in further languages, "title.de"; of what it has no fields for nothing. */
export function translationsIn<Field extends string>(
  form: FormData,
  fields: readonly Field[],
): Translations<Field> {
  const sent = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(
    fields.flatMap((field) => {
      const texts = sent.flatMap(([name, text]) =>
        name.startsWith(`${field}.`) ? [[name.slice(field.length + 1), text] as const] : [],
      );
      return texts.length > 0 ? [[field, Object.fromEntries(texts)] as const] : [];
    }),
  ) as Translations<Field>;
}

/** Where what stands now in further languages is not what was written. */
export const translationDifferences = <Field extends string>(
  labels: Record<Field, string>,
  theirs: Translations<Field> = {},
  yours: Translations<Field> = {},
): Difference[] =>
  (Object.keys(yours) as Field[]).flatMap((field) =>
    Object.entries(yours[field] ?? {}).flatMap(([language, text]) => {
      const stands = theirs[field]?.[language] ?? "";
      const label = t("forms.inOthers.field", { field: labels[field], language: languageName(language) });
      return stands === text ? [] : [{ label, theirs: stands, yours: text }];
    }),
  );
