import type { InvalidInput } from "@/lib/input/with-input";

/**
 * Words beside each field that was refused, wherever in the input it stands; none when it was no field of the form.
 * `fieldOf` says by which field of the form a part of the input was typed, where that is called otherwise.
 */
export function fieldErrors<Field extends string>(
  { issues }: InvalidInput,
  words: Record<Field, string>,
  fieldOf: Record<string, Field> = {},
): Partial<Record<Field, string>> {
  const wrong = issues.flatMap(({ path }) => {
    const parts = path.map((part) => (Object.hasOwn(fieldOf, part) ? fieldOf[part] : part));
    return parts.find((part): part is Field => part !== undefined && Object.hasOwn(words, part)) ?? [];
  });
  return Object.fromEntries(wrong.map((field) => [field, words[field]])) as Partial<Record<Field, string>>;
}
