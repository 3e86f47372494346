"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { fail, type Result } from "@/lib/result";
import { type AdoptCode, adoptLayout } from "@/lib/rooms/adopt-layout";

/** Moves a showtime to the newest version of its screen's layout, with every seat that is sold or held. */
export const moveShowtimeAction = guarded(
  async (screenId: number, showtimeId: number): Promise<Result<null, AdoptCode | "not-found" | "busy">> => {
    const staff = await requireManager();
    const answer = await orBusy(async () =>
      adoptLayout(database(), { screenId, showtimeId, staff, now: await currentTime() }),
    );
    if (answer.ok) {
      updateTag("showtimes");
      refresh();
    }
    return answer.ok || answer.code !== "invalid-input" ? answer : fail("not-found");
  },
);
