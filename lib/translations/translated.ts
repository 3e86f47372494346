import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { currentLanguage } from "#current-language";
import type { TRANSLATED_KINDS } from "@/db/schema/translations";
import { DEFAULT_LANGUAGE } from "../languages";
import { type Texts, type Translations, tidied } from "./texts";

export type TranslatedKind = (typeof TRANSLATED_KINDS)[number];

const ofLanguage = (kind: TranslatedKind, id: AnyColumn | SQL, language: string) =>
  sql`(select tr.text from translations as tr
    where tr.kind = ${kind} and tr.object_id = ${id} and tr.language = ${language})`;

/**
 * A text in the language that is spoken when the query is made, else as it is: no further wait. A query that is prepared
 * once for all languages takes `textsOf`.
 */
export function translated(kind: TranslatedKind, id: AnyColumn | SQL, own: AnyColumn | SQL): SQL<string> {
  const language = currentLanguage();
  if (language === DEFAULT_LANGUAGE) return sql<string>`${own}`;
  return sql<string>`coalesce(${ofLanguage(kind, id, language)}, ${own})`;
}

/** A text in all further languages, for what is read before it is known in which it will be said. */
export const textsOf = (kind: TranslatedKind, id: AnyColumn | SQL): SQL<Texts> =>
  sql<Texts>`(select json_group_object(tr.language, tr.text) from translations as tr
    where tr.kind = ${kind} and tr.object_id = ${id})`.mapWith((text) => JSON.parse(text) as Texts);

type Row = [kind: string, language: string, text: string];

/** All that a thing has in further languages of these fields: "movie.title" is the title of "movie". */
export const translationsOf = <Field extends string>(
  thing: string,
  fields: readonly Field[],
  id: AnyColumn | SQL,
) =>
  sql`(select json_group_array(json_array(kind, language, text)) from (
    select tr.kind as kind, tr.language as language, tr.text as text from translations as tr
    where tr.object_id = ${id} and tr.kind in (${sql.join(
      fields.map((field) => sql`${`${thing}.${field}`}`),
      sql`, `,
    )}) order by tr.kind, tr.language))`.mapWith((rows): Translations<Field> => {
    const found: Record<string, Record<string, string>> = {};
    for (const [kind, language, text] of JSON.parse(rows) as Row[]) {
      const field = kind.slice(thing.length + 1);
      found[field] = { ...found[field], [language]: text };
    }
    return tidied(fields, found as Translations<Field>);
  });
