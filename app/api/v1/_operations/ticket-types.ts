import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { ifMatch, revisionIn, revisionTag } from "@/app/api/v1/_frame/etag";
import { asInstantOrNull, idInAddress, instant, nothing, rowId } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { done, ok, type Reply, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import { line } from "@/lib/input/text";
import { archiveTicketType, getTheaterOfType } from "@/lib/pricing/archive-ticket-type";
import { getListRevision } from "@/lib/pricing/get-list-revision";
import { listTicketTypes, TICKET_TYPE_TEXTS } from "@/lib/pricing/list-ticket-types";
import { saveTicketTypes } from "@/lib/pricing/save-ticket-types";
import { translationsInput } from "@/lib/translations/translations-input";
import { findManaged, ofTheater } from "./_managed";

const tag = "Prices";
const at = { at: "/theaters/{theater}/ticket-types", tag, path: ofTheater, query: nothing };

const ticketType = z
  .object({
    ...{ id: z.int(), name: z.string(), note: z.string() },
    archivedAt: instant.nullable().meta({ description: "Since when it is not sold any more." }),
    translations: z
      .partialRecord(z.enum(TICKET_TYPE_TEXTS), z.record(z.string(), z.string()))
      .meta({ description: "Both in further languages, by field and language." }),
  })
  .meta({ id: "TicketType" });

async function tell(db: Database, staff: ApiClient, theaterId: number): Promise<Reply> {
  const [revision, types] = await Promise.all([
    getListRevision(db, theaterId),
    listTicketTypes(db, { staff, theaterId }),
  ]);
  const data = types.map(({ archivedAt, ...type }) => ({ ...type, archivedAt: asInstantOrNull(archivedAt) }));
  return ok({ data, next: null }, { etag: revisionTag(revision, data) });
}

const listTypes = managing({
  ...{ ...at, id: "listTicketTypes", method: "GET" },
  summary: "The ticket types of a theater, in their order",
  description: "Those that are archived come last.",
  body: null,
  answers: { 200: { description: "All of them", schema: listOf(ticketType) } },
  problems: ["not-found"],
  run: async (asked) => {
    const theaterId = await findManaged(asked);
    return theaterId === null ? refuse("not-found") : tell(asked.db, asked.staff, theaterId);
  },
});

const saveTypes = managing({
  ...{ ...at, id: "saveTicketTypes", method: "PUT" },
  summary: "Name and order the ticket types of a theater, and add new ones",
  description:
    "The list is edited as one. What is left out stays as it is; what is sold keeps the name it was sold by.",
  body: z
    .strictObject({
      types: z
        .array(
          z.strictObject({
            id: rowId.nullable().default(null).meta({ description: "Null: a new one." }),
            ...{ name: line(40, 1), note: line(60).default("") },
            translations: translationsInput({ name: line(40), note: line(60) }),
          }),
        )
        .max(50),
    })
    .meta({ id: "TicketTypes" }),
  headers: ifMatch,
  answers: { 200: { description: "All of them as they are then", schema: listOf(ticketType) } },
  problems: ["not-found", "if-match-missing", "stale", "name-taken"],
  run: async (asked) => {
    const { db, staff, now, headers, body } = asked;
    const theaterId = await findManaged(asked);
    if (theaterId === null) return refuse("not-found");
    const revision = revisionIn(headers, await getListRevision(db, theaterId));
    if (typeof revision !== "number") return revision;
    const saved = await saveTicketTypes(db, { theaterId, ...body, revision, staff, now });
    return saved.ok ? tell(db, staff, theaterId) : refuseAs(saved);
  },
});

const archiveType = managing({
  ...{ id: "archiveTicketType", method: "PATCH", at: "/ticket-types/{id}", tag },
  summary: "Sell a ticket type no more, or again",
  description:
    "Price cards keep its prices, and whoever holds seats may still choose it. `If-Match` carries the ETag of its theater's list.",
  path: z.object({ id: idInAddress }),
  query: nothing,
  body: z.strictObject({ archived: z.boolean() }).meta({ id: "TicketTypeChange" }),
  headers: ifMatch,
  answers: { 204: { description: "It is so", schema: null } },
  problems: ["not-found", "if-match-missing", "stale", "last-one"],
  run: async ({ db, staff, now, headers, path, body }) => {
    const theaterId = await getTheaterOfType(db, { staff, ticketTypeId: path.id });
    if (theaterId === null) return refuse("not-found");
    const revision = revisionIn(headers, await getListRevision(db, theaterId));
    if (typeof revision !== "number") return revision;
    const asked = { ticketTypeId: path.id, isArchived: body.archived, revision, staff, now };
    const archived = await archiveTicketType(db, asked);
    return archived.ok ? done : refuseAs(archived);
  },
});

export const TICKET_TYPE_OPERATIONS = [listTypes, saveTypes, archiveType];
