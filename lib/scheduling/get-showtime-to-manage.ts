import { canManage } from "@/lib/accounts/staff-member";
import { showtimeWhere } from "./showtime-where";

/** A showtime of a theater that this person runs. */
export const getShowtimeToManage = showtimeWhere(canManage);
