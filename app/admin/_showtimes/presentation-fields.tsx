import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { ShowtimeField } from "./words";

type PresentationFieldsProps = {
  formats: readonly string[];
  /** Null where prices are not in question. */
  priceCards: { id: number; name: string }[] | null;
  errors: Partial<Record<ShowtimeField, string>>;
  initial?: { format?: string; language?: string; subtitles?: string | null; priceCardId?: number };
};

/** How a showtime is shown and what it costs. */
export function PresentationFields({ formats, priceCards, errors, initial = {} }: PresentationFieldsProps) {
  return (
    <>
      {priceCards && (
        <SelectField
          label="Price card"
          name="priceCardId"
          defaultValue={initial.priceCardId}
          error={errors.priceCardId}
        >
          <NamedOptions of={priceCards} />
        </SelectField>
      )}
      <SelectField label="Format" name="format" defaultValue={initial.format} error={errors.format}>
        {formats.map((format) => (
          <option key={format}>{format}</option>
        ))}
      </SelectField>
      <Field
        label="Language"
        name="language"
        defaultValue={initial.language ?? "English"}
        maxLength={60}
        error={errors.language}
      />
      <Field
        label="Subtitles"
        name="subtitles"
        defaultValue={initial.subtitles ?? ""}
        maxLength={60}
        hint="Leave empty if there are none."
        error={errors.subtitles}
      />
    </>
  );
}
