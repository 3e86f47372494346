import { z } from "zod";
import { revisionTag } from "@/app/api/v1/_frame/etag";
import { ok, type Reply, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import { getLayout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import type { LayoutFault } from "@/lib/layouts/layout-check";
import type { PlanMend } from "@/lib/layouts/mend-plan";
import { labelOf, type PlacedSeat } from "@/lib/layouts/placed-seat";
import type { PlanFileFault } from "@/lib/layouts/read-plan";
import { saveLayout } from "@/lib/rooms/save-layout";

export const tag = "Layouts";

export const version = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional()
  .meta({ override: { type: "integer", minimum: 1, pattern: undefined }, description: "An earlier one." });

export const saved = z
  .object({
    ...{ screenId: z.int(), version: z.int() },
    movedShowtimeIds: z.array(z.int()).meta({ description: "The showtimes that are in it now." }),
  })
  .meta({ id: "LayoutSaved" });

type By = { db: Database; staff: ApiClient; now: number; path: { id: number } };

/** A version of a screen's seats, the newest unless one is named; version 0 where it has none yet. */
export async function findLayout({ db, staff, path }: Omit<By, "now">, version?: number) {
  const screen = await getScreen(db, { staff, screenId: path.id });
  if (!screen) return null;
  const layout = await getLayout(db, screen.id, version);
  if (!layout && version !== undefined) return null;
  return { screen, ...(layout ?? { version: 0, seats: [], plan: null }) };
}

type Drawn = Omit<Parameters<typeof saveLayout>[1], "staff" | "now">;

export async function saveOn({ db, staff, now }: By, drawn: Drawn): Promise<Reply> {
  const written = await saveLayout(db, { ...drawn, staff, now });
  if (!written.ok) return refuseAs(written);
  const { version: next, moved } = written.value;
  const body = { screenId: drawn.screenId, version: next, movedShowtimeIds: moved };
  return ok(body, { etag: revisionTag(next, body) });
}

/** What keeps it from being a layout, each with its code and the seats or the place that it is about. */
export const unfit = (faults: readonly PlanFileFault[], mends: readonly PlanMend[] = []): Reply =>
  refuse("unfit", { faults: faults.map(asFault), ...(mends.length > 0 && { mends }) });

const asFault = (fault: PlanFileFault | LayoutFault): object =>
  Object.fromEntries(Object.entries(fault).map(([name, said]) => [name, isSeat(said) ? seatOf(said) : said]));

const isSeat = (said: unknown): said is PlacedSeat =>
  typeof said === "object" && said !== null && "guid" in said;

const seatOf = (seat: PlacedSeat) => ({ guid: seat.guid, label: labelOf(seat) });
