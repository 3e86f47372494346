import { z } from "zod";
import { notTheirs } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type Period, readPeriod } from "@/lib/reports/period";
import { listOwnTheaters, type Scope, type ScopeTheater, todayAt } from "@/lib/reports/scope";

const id = z.coerce.number().int().positive().max(1e15).optional().catch(undefined);
const word = z.string().max(60).optional().catch(undefined);
const query = z.object({ theater: id, screen: id, preset: word, from: word, to: word, sort: word });

export type Query = {
  scope: Scope;
  period: Period;
  /** All that could be asked for. */
  theaters: ScopeTheater[];
  theaterId: number | null;
  screenId: number | null;
  /** `sheet.column`, downwards `sheet.-column`. */
  sort: string | null;
  /** What stands in the address, put right: for links to the same days at the same theater. */
  params: Record<string, string | number | null>;
};

/** What a report's address asks for, at theaters of this person's own alone. */
export async function readAsked(staff: StaffMember, searchParams: Record<string, unknown>): Promise<Query> {
  const asked = query.parse(searchParams);
  const now = await currentTime();
  const theaters = await listOwnTheaters(database(), staff);
  const shown = asked.theater ? theaters.filter(({ id }) => id === asked.theater) : theaters;
  if (asked.theater && shown.length === 0) return notTheirs();
  const period = readPeriod(asked, todayAt(shown, now));
  const { preset, from, to } = period;
  return {
    scope: { staff, theaters: shown, from, to, now },
    period,
    theaters,
    theaterId: asked.theater ?? null,
    screenId: asked.screen ?? null,
    sort: asked.sort ?? null,
    params: {
      theater: asked.theater ?? null,
      preset: preset === "30-days" ? null : preset,
      ...(preset === "custom" ? { from, to } : {}),
    },
  };
}
