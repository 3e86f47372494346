import { canSell } from "@/lib/accounts/staff-member";
import { showtimeWhere } from "./showtime-where";

/** A showtime that this person may sell at the counter. */
export const getShowtimeToSell = showtimeWhere(canSell);
