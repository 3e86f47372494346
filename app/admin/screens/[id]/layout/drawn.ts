import { z } from "zod";
import { SEAT_TYPES } from "@/db/schema/venues";
import { planFaults } from "@/lib/layouts/check-plan";
import { LONGEST, MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import type { KeptPlan, PlanFile } from "@/lib/layouts/plan-file";
import { listOf } from "@/lib/list-of";

const place = z.number().min(-1_000).max(1_000);

const seat = z.tuple([
  z.string().min(1).max(LONGEST.guid),
  z.string().max(LONGEST.zone),
  z.string().min(1).max(LONGEST.row),
  z.string().min(1).max(LONGEST.number),
  place,
  place,
  z.enum(SEAT_TYPES),
]);

const plan = z.object({
  frame: z.object({ scale: z.number().positive(), left: z.number(), top: z.number() }),
  file: z.custom<PlanFile>((file) => planFaults(file).length === 0),
});

/** What the editor sends to be looked at or saved. */
export const drawnLayout = z.object({
  screenId: z.number().int().positive(),
  /** 0: the screen has no layout yet. */
  baseVersion: z.number().int().min(0),
  seats: listOf(seat, MAX_LAYOUT_SEATS),
  plan: z.union([z.literal("kept"), z.null(), plan]),
});

export type DrawnLayout = Omit<z.input<typeof drawnLayout>, "plan"> & { plan: KeptPlan | null | "kept" };
