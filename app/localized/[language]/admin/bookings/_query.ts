import { z } from "zod";
import { BOOKING_SORTS, BOOKING_STATES } from "@/lib/bookings/booking-filter";
import { searchText } from "@/lib/search/search-text";

const id = z.coerce.number().int().positive().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the address of the list says; what it cannot say is left out. */
const query = z.object({
  q: searchText.default(""),
  theater: id,
  showtime: id,
  from: day,
  until: day,
  state: z.enum(BOOKING_STATES).optional().catch(undefined),
  channel: z.enum(["online", "counter"]).optional().catch(undefined),
  sort: z.enum(BOOKING_SORTS).catch("-booked").default("-booked"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type BookingQuery = z.infer<typeof query>;

export const readQuery = (params: Record<string, string | string[] | undefined>): BookingQuery =>
  query.parse(params);

/** The same as words of an address: defaults are left out. */
export const asParams = ({ sort, page, ...rest }: BookingQuery) => ({
  ...rest,
  sort: sort === "-booked" ? null : sort,
  page: page === 1 ? null : page,
});
