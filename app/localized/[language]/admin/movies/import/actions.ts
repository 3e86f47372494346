"use server";
import { updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { compareMovies } from "@/lib/catalogue/import/compare-movies";
import { importMovies } from "@/lib/catalogue/import/import-movies";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";

/** Which of these are there already, or perhaps. */
export const compareMoviesAction = guarded(async (sent: z.input<typeof compareMovies.input>) => {
  await requireAdmin();
  return orBusy(() => compareMovies(database(), sentTo(compareMovies, sent)));
});

/** Adds a batch, all or none. */
export const importMoviesAction = guarded(async (sent: z.input<typeof importMovies.input>) => {
  const by = { staff: await requireAdmin(), now: await currentTime() };
  const answer = await orBusy(() => importMovies(database(), { ...sentTo(importMovies, sent), ...by }));
  if (answer.ok && answer.value.added > 0) updateTag("movies");
  return answer;
});
