import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";
import { linesOf, tidied } from "@/lib/translations/texts";
import { translationsInput } from "@/lib/translations/translations-input";
import { listRevision } from "./list-revision";
import { listTicketTypes, TICKET_TYPE_TEXTS } from "./list-ticket-types";

const saveTicketTypesInput = z.object({
  theaterId: rowId,
  /** In their order; without an id, a new one. Those not named stay as they are. */
  types: listOf(
    z.object({
      ...{ id: rowId.nullable(), name: line(40, 1), note: line(60) },
      translations: translationsInput({ name: line(40), note: line(60) }),
    }),
    50,
  ),
  /** Of the list the edit was made from. */
  revision,
});

type Input = z.output<typeof saveTicketTypesInput> & { staff: Acting; now: number };

type Named = Input["types"][number];

export type SaveTicketTypesCode = "not-found" | "stale" | "name-taken";

/** Names and orders the ticket types of a theater, and adds new ones. What is sold keeps the name it was sold by. */
export const saveTicketTypes = withInput(saveTicketTypesInput, act);

async function act(
  db: Database,
  { staff, theaterId, types, revision, now }: Input,
): Promise<Result<null, SaveTicketTypesCode>> {
  const before = await listTicketTypes(db, { staff, theaterId });
  const rows = JSON.stringify(types.map(({ id, name, note }) => [id, name, note]));
  const had = new Map(before.map(({ id, translations }) => [id, translations]));
  const told = ({ id, translations }: Named) =>
    linesOf(tidied(TICKET_TYPE_TEXTS, { ...(id !== null && had.get(id)), ...translations }));
  const named = (list: readonly Named[]) =>
    list.map((type) => {
      const inOthers = told(type);
      return {
        ...{ name: type.name, note: type.note },
        ...(inOthers.length > 0 && { translations: inOthers }),
      };
    });
  const written = await write(db, { "unique:ticket_types": "name-taken" }, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat(
      "not-found",
      sql`not exists (select 1 from json_each(${rows}) where value ->> 0 is not null
        and value ->> 0 not in (select id from ticket_types where theater_id = ${theaterId}))`,
    ),
    assertThat("stale", sql`${listRevision(theaterId)} = ${revision}`),
    // in two steps, so that two may change names
    db.run(sql`update ticket_types set name = 'renamed ' || id
      where theater_id = ${theaterId} and id in (select value ->> 0 from json_each(${rows}))`),
    db.run(sql`update ticket_types set name = j.value ->> 1, note = j.value ->> 2, position = j.key, revision = revision + 1
      from json_each(${rows}) as j where ticket_types.theater_id = ${theaterId} and ticket_types.id = j.value ->> 0`),
    db.run(sql`insert into ticket_types (theater_id, name, note, position)
      select ${theaterId}, value ->> 1, value ->> 2, key from json_each(${rows}) where value ->> 0 is null`),
    ...setTypeTranslations(db, theaterId, types),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "ticket-types.edited",
        objectId: theaterId,
        details: changes(
          { types: named(before.filter(({ archivedAt }) => archivedAt === null)) },
          { types: named(types) },
        ),
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}

/** By their names, which are a theater's own and by which those that are new are found too. */
function setTypeTranslations(db: Database, theaterId: number, types: readonly Named[]) {
  const fields = types.flatMap(({ name, translations }) =>
    Object.entries(translations ?? {}).map(([field, texts]) => ({
      name,
      kind: `ticket-type.${field}`,
      texts,
    })),
  );
  if (fields.length === 0) return [];
  const named = JSON.stringify(fields.map(({ name, kind }) => [name, kind]));
  const rows = JSON.stringify(
    fields.flatMap(({ name, kind, texts }) =>
      Object.entries(texts ?? {}).flatMap(([language, text]) => (text ? [[name, kind, language, text]] : [])),
    ),
  );
  const ids = sql`ticket_types as y on y.theater_id = ${theaterId} and y.name = j.value ->> 0`;
  return [
    db.run(sql`delete from translations where (kind, object_id) in (
      select j.value ->> 1, y.id from json_each(${named}) as j join ${ids})`),
    db.run(sql`insert into translations (kind, object_id, language, text)
      select j.value ->> 1, y.id, j.value ->> 2, j.value ->> 3 from json_each(${rows}) as j join ${ids}`),
  ];
}
