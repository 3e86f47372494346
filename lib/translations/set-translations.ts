import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Translations } from "./texts";

/** The steps that give a thing these texts: of a field that is named all that it has, of others none is touched. */
export function setTranslations(
  db: Database,
  { thing, id }: { thing: "movie" | "theater"; id: SQL | number },
  translations: Translations | undefined,
) {
  const fields = Object.entries(translations ?? {});
  if (fields.length === 0) return [];
  const kinds = JSON.stringify(fields.map(([field]) => `${thing}.${field}`));
  const rows = JSON.stringify(
    fields.flatMap(([field, texts]) =>
      Object.entries(texts ?? {}).flatMap(([language, text]) =>
        text === "" ? [] : [[`${thing}.${field}`, language, text]],
      ),
    ),
  );
  return [
    db.run(sql`delete from translations
      where object_id = ${id} and kind in (select value from json_each(${kinds}))`),
    db.run(sql`insert into translations (kind, object_id, language, text)
      select value ->> 0, ${id}, value ->> 1, value ->> 2 from json_each(${rows})`),
  ];
}
