import { z } from "zod";
import { notTheirs } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { businessDay } from "@/lib/scheduling/business-day";
import { listStages, type Stage } from "@/lib/scheduling/list-stages";
import { localDay } from "@/lib/zoned-time";

const query = z.object({
  theater: z.coerce.number().int().positive().optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
});

export type ScheduleView = { stages: Stage[]; stage: Stage | null; day: string; now: number };

/** The theater and the day that an address names: the first of one's own, and today there, when it names none. */
export async function readScheduleView(
  staff: StaffMember,
  params: Record<string, string | string[] | undefined>,
): Promise<ScheduleView> {
  const { theater, day } = query.parse(params);
  const stages = await listStages(database(), staff);
  const stage = theater === undefined ? (stages[0] ?? null) : stages.find(({ id }) => id === theater);
  if (stage === undefined) return notTheirs();
  const now = await currentTime();
  return { stages, stage, day: day ?? (stage ? businessDay(now, stage) : localDay(now, "UTC")), now };
}
