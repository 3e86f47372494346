import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { type FixedKey, t } from "@/lib/i18n/t";

/** The reference is long: each tag has a page, and so have the schemas and the problems. */
export const partOf = (tag: string): string => tag.toLowerCase().replaceAll(" ", "-");

const TAGS = new Map(OPERATIONS.map(({ tag }) => [partOf(tag), tag]));
const REST = new Map<string, FixedKey>([
  ["schemas", "admin.developers.part.schemas"],
  ["problems", "admin.developers.part.problems"],
]);

/** Every page of it, in their order. */
export const PARTS = new Set([...TAGS.keys(), ...REST.keys()]);

/** What a page is called: tags are English, like the document they are from. */
export function titleOf(part: string): string | undefined {
  const key = REST.get(part);
  return key ? t(key) : TAGS.get(part);
}

export const placeOf = (part: string): string => `/developers/${part}`;
export const operationPlace = ({ tag, id }: { tag: string; id: string }): string =>
  `${placeOf(partOf(tag))}#${id}`;
export const schemaPlace = (name: string): string => `${placeOf("schemas")}#schema-${name}`;
export const problemPlace = (code: string): string => `${placeOf("problems")}#problem-${code}`;
