import { z } from "zod";
import { DEFAULT_LANGUAGE } from "../languages";

/** More than there are catalogues. */
const MOST_LANGUAGES = 40;

/** As a catalogue is called. A text in a language that is not offered yet waits for it. */
const furtherLanguage = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .refine((language) => language !== DEFAULT_LANGUAGE);

type Written = z.ZodType<string, string>;

/**
 * What is written of fields in further languages, each within the limits of the field itself. A field that is not named
 * keeps what it has; an empty text is none.
 */
export const translationsInput = <Fields extends Record<string, Written>>(fields: Fields) =>
  z
    .object(
      Object.fromEntries(
        Object.entries(fields).map(([field, written]) => [
          field,
          z
            .record(furtherLanguage, written)
            .refine((texts) => Object.keys(texts).length <= MOST_LANGUAGES)
            .optional(),
        ]),
      ) as { [Field in keyof Fields]: z.ZodOptional<z.ZodRecord<z.ZodString, Fields[Field]>> },
    )
    .optional();
