import { sells } from "@/lib/accounts/steward";
import { showtimeWhere } from "./showtime-where";

/** A showtime that this person may sell at the counter. */
export const getCounterShowtime = showtimeWhere(sells);
