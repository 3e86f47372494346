import { z } from "zod";
import { SEAT_TYPES } from "@/db/schema/venues";
import { asSent } from "@/lib/input/text";
import { planFaults } from "./check-plan";
import { LONGEST } from "./placed-seat";
import type { PlanFile } from "./plan-file";

const place = z.number().min(-1_000).max(1_000);

/** A seat as it is drawn; what is wrong among seats, `checkLayout` says. */
export const placedSeat = z.object({
  guid: asSent(LONGEST.guid, 1),
  zone: asSent(LONGEST.zone),
  row: asSent(LONGEST.row),
  number: asSent(LONGEST.number),
  x: place,
  y: place,
  type: z.enum(SEAT_TYPES),
});

export const keptPlan = z.object({
  frame: z.object({ scale: z.number().positive(), left: z.number(), top: z.number() }),
  file: z.custom<PlanFile>((file) => planFaults(file).length === 0),
});
