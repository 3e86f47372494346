import { manages } from "@/lib/accounts/steward";
import { showtimeWhere } from "./showtime-where";

/** A showtime of a theater that this person runs. */
export const getManagedShowtime = showtimeWhere(manages);
