import { notFound } from "next/navigation";
import { rowId } from "@/app/_http/row-id";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getManagedShowtime, type ManagedShowtime } from "@/lib/programme/get-managed-showtime";

/** The showtime an address names, if it is this person's to run. */
export async function requireShowtime({ id }: { id: string }) {
  const staff = await requireManager();
  const showtimeId = rowId.safeParse(id);
  if (!showtimeId.success) notFound();
  const now = await currentTime();
  const managed = await getManagedShowtime(database(), { showtimeId: showtimeId.data, staff, now });
  return managed ? { staff, now, managed } : notFound();
}

export const movieOf = ({ showtime, title, year, durationMinutes }: ManagedShowtime): MovieChoice => ({
  id: showtime.movieId,
  title,
  year,
  durationMinutes,
});
