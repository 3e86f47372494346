"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { readInput } from "@/lib/input/with-input";
import { getLayout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { checkLayout } from "@/lib/layouts/layout-check";
import { toWire, type WireSeat } from "@/lib/layouts/wire-seats";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { fail, ok, type Result } from "@/lib/result";
import { getLayoutImpact, type LayoutImpact } from "@/lib/rooms/layout-impact";
import { type SaveLayoutCode, saveLayout } from "@/lib/rooms/save-layout";
import { type DrawnLayout, layoutIn } from "./drawn";

/** What somebody else has saved since the edited version. */
export type Newer = { version: number; seats: WireSeat[] };
export type RefusalCode = Exclude<SaveLayoutCode, "stale"> | "busy";
export type Answer<Value> = Result<Value, RefusalCode> | { ok: false; code: "stale"; newer: Newer };

/** What a drawing would do if it were saved. Nothing happens. */
export const reviewLayoutAction = guarded(async (sent: DrawnLayout): Promise<Answer<LayoutImpact>> => {
  const staff = await requireManager();
  const drawn = readInput(saveLayout.input, layoutIn(sent, []));
  if (!drawn.ok) return fail("unfit");
  return orBusy(async (): Promise<Answer<LayoutImpact>> => {
    const { screenId, baseVersion, seats } = drawn.value;
    if (!(await getScreen(database(), { staff, screenId }))) return fail("not-found");
    if (checkLayout(seats).length > 0) return fail("unfit");
    const newest = await getLayout(database(), screenId);
    if ((newest?.version ?? 0) !== baseVersion) return staleAnswer(screenId);
    return ok(await getLayoutImpact(database(), { screenId, seats, now: await currentTime() }));
  });
});

/** Saves a drawing as the next version, moves the showtimes without sales and those named, and goes to the screen. */
export const saveLayoutAction = guarded(async (sent: DrawnLayout, move: number[]): Promise<Answer<never>> => {
  const staff = await requireManager();
  const drawn = layoutIn(sent, move);
  const { screenId } = drawn;
  const answer = await orBusy(async () =>
    saveLayout(database(), { ...drawn, staff, now: await currentTime() }),
  );
  if (!answer.ok && answer.code === "invalid-input") return fail("unfit");
  if (!answer.ok) return answer.code === "stale" ? staleAnswer(screenId) : fail(answer.code);
  updateTag("showtimes");
  updateTag("theaters");
  redirect(`/admin/screens/${screenId}?saved=${answer.value.version}&moved=${answer.value.moved.length}`);
});

async function staleAnswer(screenId: number): Promise<Answer<never>> {
  // asked only of a screen that the staff member runs: the use case and the query before it have seen to that
  const newest = await getLayout(database(), screenId);
  return {
    ok: false,
    code: "stale",
    newer: { version: newest?.version ?? 0, seats: toWire(newest?.seats ?? []) },
  };
}
