import { Field, TextField } from "@/components/ui/field";
import { languageName } from "@/lib/formatters";
import { directionOf } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { furtherLanguages, type Texts } from "@/lib/translations/texts";

type Props = {
  /** Of the field that it stands below: what is typed in German is sent as "title.de". Without one nothing is sent. */
  name?: string;
  label: string;
  texts: Texts | undefined;
  /** As the field itself has it. */
  maxLength: number;
  /** Of a text of several lines. */
  rows?: number;
  /** Where what is typed is kept by the page. */
  onChange?: (texts: Texts) => void;
  /** Injected by tests. */
  languages?: readonly string[];
  className?: string;
};

/** What a field says in further languages, folded away below it; nothing where one language is offered. */
export function InOtherLanguages({ label, languages = furtherLanguages(), className = "", ...of }: Props) {
  if (languages.length === 0) return null;
  return (
    <details className={className}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-soft text-sm">
        {t("forms.inOthers.title")}
      </summary>
      <fieldset className="grid gap-3 border-line border-s-2 ps-4 pt-1 pb-2">
        <legend className="sr-only">{t("forms.inOthers.group", { field: label })}</legend>
        <p className="text-ink-soft text-sm">{t("forms.inOthers.note")}</p>
        {languages.map((language) => (
          <OneLanguage key={language} language={language} {...of} />
        ))}
      </fieldset>
    </details>
  );
}

function OneLanguage({
  language,
  name,
  texts = {},
  maxLength,
  rows,
  onChange,
}: Omit<Props, "label" | "languages" | "className"> & { language: string }) {
  const text = texts[language] ?? "";
  const field = {
    label: languageName(language),
    ...(name !== undefined && { name: `${name}.${language}` }),
    ...{ lang: language, dir: directionOf(language), maxLength },
    ...(onChange
      ? {
          value: text,
          onChange: (event: { target: { value: string } }) =>
            onChange({ ...texts, [language]: event.target.value }),
        }
      : { defaultValue: text }),
  };
  return rows === undefined ? <Field {...field} /> : <TextField {...field} rows={rows} />;
}
