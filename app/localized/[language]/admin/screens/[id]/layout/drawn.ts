import { z } from "zod";
import { MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import type { KeptPlan } from "@/lib/layouts/plan-file";
import { fromWire, type WireSeat } from "@/lib/layouts/wire-seats";
import { listOf } from "@/lib/list-of";

/** What the editor sends to be looked at or saved. */
export type DrawnLayout = {
  screenId: number;
  /** 0: the screen has no layout yet. */
  baseVersion: number;
  seats: WireSeat[];
  plan: KeptPlan | null | "kept";
};

const text = z.string();
const wire = listOf(z.tuple([text, text, text, text, z.number(), z.number(), text]), MAX_LAYOUT_SEATS + 1);

/** As `saveLayout` takes it; seats that are none leave a drawing without any. */
export function layoutIn(sent: DrawnLayout, move: number[]) {
  const { screenId, baseVersion, seats, plan } = { ...sent };
  const read = wire.safeParse(seats);
  return { screenId, baseVersion, seats: fromWire((read.data ?? []) as WireSeat[]), plan, move };
}
