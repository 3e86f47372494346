import { CheckField, Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
import { ACCESSIBILITY_HINTS, ACCESSIBILITY_NAMES, ACCESSIBILITY_WORDS } from "@/lib/words/accessibility";
import type { ShowtimeField } from "./words";

type PresentationFieldsProps = {
  formats: readonly string[];
  /** Null where prices are not in question. */
  priceCards: { id: number; name: string }[] | null;
  errors: Partial<Record<ShowtimeField, string>>;
  initial?: {
    format?: string;
    language?: string;
    subtitles?: string | null;
    accessibility?: string;
    priceCardId?: number;
  };
};

/** How a showtime is shown and what it costs. */
export function PresentationFields({ formats, priceCards, errors, initial = {} }: PresentationFieldsProps) {
  return (
    <>
      {priceCards && (
        <SelectField
          label={t("showtimes.fields.priceCard")}
          name="priceCardId"
          defaultValue={initial.priceCardId}
          error={errors.priceCardId}
        >
          <NamedOptions of={priceCards} />
        </SelectField>
      )}
      <SelectField
        label={t("showtimes.fields.format")}
        name="format"
        defaultValue={initial.format}
        error={errors.format}
      >
        {formats.map((format) => (
          <option key={format}>{format}</option>
        ))}
      </SelectField>
      <Field
        label={t("showtimes.fields.language")}
        name="language"
        defaultValue={initial.language ?? "English"}
        maxLength={60}
        error={errors.language}
      />
      <Field
        label={t("showtimes.fields.subtitles")}
        name="subtitles"
        defaultValue={initial.subtitles ?? ""}
        maxLength={60}
        hint={t("showtimes.fields.subtitlesHint")}
        error={errors.subtitles}
      />
      <fieldset className="sm:col-span-2">
        <legend className="mb-3 font-semibold">{t("showtimes.fields.accessible")}</legend>
        <div className="grid gap-4 sm:grid-cols-3">
          {ACCESSIBILITY_NAMES.map((name) => (
            <CheckField
              key={name}
              name="accessibility"
              value={name}
              label={ACCESSIBILITY_WORDS[name]}
              hint={ACCESSIBILITY_HINTS[name]}
              defaultChecked={initial.accessibility?.split(",").includes(name)}
            />
          ))}
        </div>
        {errors.accessibility && <p className="mt-2 text-danger text-sm">{errors.accessibility}</p>}
      </fieldset>
    </>
  );
}
