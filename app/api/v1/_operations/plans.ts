import { z } from "zod";
import { ifMatch, revisionIn, revisionTag } from "@/app/api/v1/_frame/etag";
import { idInAddress } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { PLAN_MENDS } from "@/lib/layouts/mend-plan";
import { LARGEST_PLAN_BYTES } from "@/lib/layouts/plan-file";
import { readPlanFile } from "@/lib/layouts/read-plan";
import { writePlan } from "@/lib/layouts/write-plan";
import { findLayout, saved, saveOn, tag, unfit, version } from "./_layout";

const point = z.looseObject({ x: z.number(), y: z.number() });
const part = z.looseObject({});

/** As pretix has it; what is wrong in it, `readPlanFile` says. */
const plan = z
  .looseObject({
    name: z.string(),
    zones: z.array(
      z.looseObject({
        name: z.string().optional(),
        position: point,
        rows: z.array(
          z.looseObject({
            row_number: z.string(),
            seats: z.array(
              z.looseObject({
                ...{ seat_guid: z.string(), seat_number: z.string(), position: point, category: z.string() },
              }),
            ),
          }),
        ),
      }),
    ),
    categories: z.array(part.extend({ name: z.string() })),
  })
  .meta({ id: "SeatingPlan", description: "A seating plan in the JSON format of seats.pretix.eu." });

const at = { at: "/screens/{id}/plan", tag, path: z.object({ id: idInAddress }) };

/** Items of a list in the address, between commas. */
const listed = (item: RegExp) =>
  z
    .string()
    .max(4_000)
    .regex(new RegExp(`^(?:${item.source})(?:,(?:${item.source}))*$`))
    .transform((said) => said.split(","));

const readPlan = managing({
  ...{ ...at, id: "readPlan", method: "GET" },
  summary: "The seats of a screen as a seating plan of pretix",
  description: "With all that the plan said from which they were imported.",
  query: z.object({ version }),
  body: null,
  answers: { 200: { description: "The newest version unless one is named", schema: plan } },
  problems: ["not-found"],
  run: async (asked) => {
    const found = await findLayout(asked, asked.query.version);
    if (!found) return refuse("not-found");
    const { screen, seats } = found;
    const file = writePlan(`${screen.theaterName}, ${screen.name}`, seats, found.plan);
    return ok(file, { etag: revisionTag(found.version, file) });
  },
});

const savePlan = managing({
  ...{ ...at, id: "savePlan", method: "PUT" },
  summary: "Write the next version of a screen's seats from a seating plan of pretix",
  description:
    "What Matinee does not draw is kept and written out again. Where `mends` are answered, `mend` does that to the plan.",
  query: z.object({
    moveShowtimeIds: listed(/[1-9]\d{0,14}/)
      .transform((ids) => ids.map(Number))
      .optional()
      .meta({
        override: { type: "string" },
        description: "Showtimes with seats sold or held that move to it, between commas.",
      }),
    mend: listed(new RegExp(PLAN_MENDS.join("|")))
      .optional()
      .meta({ override: { type: "string" }, description: `Of ${PLAN_MENDS.join(" and ")}, between commas.` }),
  }),
  body: plan,
  mostBytes: LARGEST_PLAN_BYTES,
  headers: ifMatch,
  answers: { 200: { description: "What was written", schema: saved } },
  problems: [
    ...(["not-found", "if-match-missing", "stale", "unfit", "claimed-seat-missing"] as const),
    ...(["seat-renamed", "held-seat-retyped", "showtime-gone"] as const),
  ],
  run: async (asked) => {
    const { headers, query, body } = asked;
    const found = await findLayout(asked);
    if (!found) return refuse("not-found");
    const revision = revisionIn(headers, found.version);
    if (typeof revision !== "number") return revision;
    const read = readPlanFile(
      body,
      PLAN_MENDS.filter((mend) => query.mend?.includes(mend)),
    );
    if (!read.ok) return unfit(read.faults, read.mends);
    return saveOn(asked, {
      ...{ screenId: found.screen.id, baseVersion: revision, seats: read.seats, plan: read.plan },
      move: query.moveShowtimeIds ?? [],
    });
  },
});

export const PLAN_OPERATIONS = [readPlan, savePlan];
