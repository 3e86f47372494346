import { rowId } from "@/app/_http/row-id";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getShowtimeForStaff, type ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";

/** The showtime an address names, if it is this person's to run. */
export async function requireShowtime({ id }: { id: string }) {
  const staff = await requireManager();
  const showtimeId = rowId.safeParse(id);
  if (!showtimeId.success) return notTheirs();
  const now = await currentTime();
  const managed = await getShowtimeForStaff(database(), { showtimeId: showtimeId.data, staff, now });
  return managed ? { staff, now, managed } : notTheirs();
}

export const movieOf = ({ showtime, title, year, durationMinutes }: ShowtimeForStaff): MovieChoice => ({
  id: showtime.movieId,
  title,
  year,
  durationMinutes,
});
