import { z } from "zod";
import { ifMatch, revisionIn, revisionTag } from "@/app/api/v1/_frame/etag";
import { idInAddress, nothing, rowId } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { SEAT_TYPES } from "@/db/schema/venues";
import { asSent } from "@/lib/input/text";
import { checkLayout } from "@/lib/layouts/layout-check";
import { LARGEST_LAYOUT_BYTES, LONGEST, MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import { findLayout, saved, saveOn, tag, unfit, version } from "./_layout";
import { PLAN_OPERATIONS } from "./plans";

const place = z.number().min(-1_000).max(1_000);

const seat = z
  .strictObject({
    guid: asSent(LONGEST.guid, 1).meta({
      description: "Who it is, whatever it is called: the same in every version.",
    }),
    zone: asSent(LONGEST.zone).meta({ description: "The part of the room, where there are several." }),
    ...{ row: asSent(LONGEST.row), number: asSent(LONGEST.number) },
    x: place.meta({ description: "Its centre, in widths of a standard seat." }),
    y: place.meta({ description: "The same; it grows away from the picture." }),
    type: z.enum(SEAT_TYPES),
  })
  .meta({ id: "LayoutSeat" });

const layout = z
  .object({
    ...{ screenId: z.int(), version: z.int() },
    seats: z.array(seat).meta({ description: "In reading order; none where there is no layout yet." }),
  })
  .meta({ id: "Layout" });

const at = { at: "/screens/{id}/layout", tag, path: z.object({ id: idInAddress }) };

const readLayout = managing({
  ...{ ...at, id: "readLayout", method: "GET" },
  summary: "The seats of a screen, where they stand",
  query: z.object({ version }),
  body: null,
  answers: { 200: { description: "The newest version unless one is named", schema: layout } },
  problems: ["not-found"],
  run: async (asked) => {
    const found = await findLayout(asked, asked.query.version);
    if (!found) return refuse("not-found");
    const body = { screenId: found.screen.id, version: found.version, seats: found.seats };
    return ok(body, { etag: revisionTag(found.version, body) });
  },
});

const saveLayout = managing({
  ...{ ...at, id: "saveLayout", method: "PUT" },
  summary: "Write the next version of a screen's seats",
  description:
    "Showtimes to come in which nothing is sold or held move to it, and those that are named where every seat that is " +
    "sold or held is in it by its old name. All of it happens or none.",
  query: nothing,
  body: z
    .strictObject({
      seats: z.array(seat).max(MAX_LAYOUT_SEATS),
      moveShowtimeIds: z.array(rowId).max(2_000).default([]),
    })
    .meta({ id: "LayoutDraft" }),
  mostBytes: LARGEST_LAYOUT_BYTES,
  headers: ifMatch,
  answers: { 200: { description: "What was written", schema: saved } },
  problems: [
    ...(["not-found", "if-match-missing", "stale", "unfit", "claimed-seat-missing"] as const),
    ...(["seat-renamed", "held-seat-retyped", "showtime-gone"] as const),
  ],
  run: async (asked) => {
    const { headers, body } = asked;
    const found = await findLayout(asked);
    if (!found) return refuse("not-found");
    const revision = revisionIn(headers, found.version);
    if (typeof revision !== "number") return revision;
    const faults = checkLayout(body.seats);
    if (faults.length > 0) return unfit(faults);
    return saveOn(asked, {
      ...{ screenId: found.screen.id, baseVersion: revision, seats: body.seats, plan: "kept" },
      move: body.moveShowtimeIds,
    });
  },
});

export const LAYOUT_OPERATIONS = [readLayout, saveLayout, ...PLAN_OPERATIONS];
