"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { fail, type Result } from "@/lib/result";
import { type AdoptCode, adoptLayout } from "@/lib/rooms/adopt-layout";

const rows = z.tuple([z.number().int().positive(), z.number().int().positive()]);

/** Moves a showtime to the newest version of its screen's layout, with every seat that is sold or held. */
export const moveShowtimeAction = guarded(
  async (screenId: number, showtimeId: number): Promise<Result<null, AdoptCode | "not-found" | "busy">> => {
    const steward = await requireManager();
    const sent = rows.safeParse([screenId, showtimeId]);
    if (!sent.success) return fail("not-found");
    const [screen, showtime] = sent.data;
    const answer = await orBusy(async () =>
      adoptLayout(database(), { steward, screenId: screen, showtimeId: showtime, now: await currentTime() }),
    );
    if (answer.ok) {
      updateTag("showtimes");
      refresh();
    }
    return answer;
  },
);
