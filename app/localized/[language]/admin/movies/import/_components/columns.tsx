import { useState } from "react";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { ENCODINGS, type Encoding } from "@/lib/catalogue/import/encoding";
import { FIELDS, type Field, type Mapping, mappingOf } from "@/lib/catalogue/import/mapping";
import type { MovieFile } from "@/lib/catalogue/import/movie-file";
import type { DateOrder } from "@/lib/catalogue/import/read-values";
import { t } from "@/lib/i18n/t";
import { importFieldName } from "@/lib/words/movie-import";
import { ENCODING_WORDS } from "../words";

type Props = {
  file: MovieFile;
  mapping: Mapping;
  isPending: boolean;
  onEncoding: (encoding: Encoding) => void;
  onTry: (mapping: Mapping) => void;
};

/** Which column says what: guessed by their names, and changed here. */
export function Columns({ file, mapping, isPending, onEncoding, onTry }: Props) {
  const [chosen, setChosen] = useState(mapping);
  const [shown, setShown] = useState(mapping);
  // another file brings columns of its own
  if (shown !== mapping) {
    setShown(mapping);
    setChosen(mapping);
  }
  const change = (field: Field, column: string) => {
    const columns = { ...chosen.columns, [field]: column === "" ? [] : [column] };
    setChosen(field === "releasedOn" ? mappingOf(columns, file.sample) : { ...chosen, columns });
  };
  return (
    <FormSection title={t("imports.columns.title")} note={t("imports.columns.note")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {FIELDS.map((field) => (
          <SelectField
            key={field}
            label={importFieldName(field)}
            value={chosen.columns[field][0] ?? ""}
            hint={exampleOf(file, chosen.columns[field])}
            onChange={(event) => change(field, event.currentTarget.value)}
          >
            <option value="">
              {field === "title" ? t("imports.columns.choose") : t("imports.columns.leaveOut")}
            </option>
            {file.columns.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </SelectField>
        ))}
        <SelectField
          label={t("imports.columns.dates")}
          value={chosen.dateOrder ?? ""}
          onChange={(event) =>
            setChosen({ ...chosen, dateOrder: (event.currentTarget.value || null) as DateOrder | null })
          }
        >
          <option value="">{t("imports.columns.datesUnknown")}</option>
          <option value="day-first">{t("imports.columns.dayFirst")}</option>
          <option value="month-first">{t("imports.columns.monthFirst")}</option>
        </SelectField>
        <SelectField
          label={t("imports.columns.encoding")}
          hint={t("imports.columns.encodingHint")}
          value={file.encoding}
          onChange={(event) => onEncoding(event.currentTarget.value as Encoding)}
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(ENCODING_WORDS[encoding])}
            </option>
          ))}
        </SelectField>
      </div>
      <Button
        variant="quiet"
        pending={isPending}
        disabled={chosen.columns.title.length === 0}
        className="mt-6"
        onClick={() => onTry(chosen)}
      >
        {t("imports.columns.tryAgain")}
      </Button>
    </FormSection>
  );
}

const LONGEST_EXAMPLE = 60;

/** What the first row that says something has there. */
function exampleOf({ sample }: MovieFile, columns: string[]): string | undefined {
  const values = sample.flatMap((row) => columns.map((column) => row[column]));
  const found = values.find((value) => value !== null && value !== undefined && value !== "");
  if (found === undefined) return undefined;
  const text = typeof found === "string" ? found : JSON.stringify(found);
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)} …` : text;
}
