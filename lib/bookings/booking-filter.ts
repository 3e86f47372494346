export const BOOKING_STATES = ["upcoming", "past", "cancelled", "partly"] as const;

export const BOOKING_SORTS = ["-booked", "booked", "-starts", "starts"] as const;

export type BookingFilter = {
  q: string;
  theaterId?: number | undefined;
  showtimeId?: number | undefined;
  /** Days of the showtime as its theater counts them, both included. */
  fromDay?: string | undefined;
  untilDay?: string | undefined;
  state?: (typeof BOOKING_STATES)[number] | undefined;
  channel?: "online" | "counter" | undefined;
  sort: (typeof BOOKING_SORTS)[number];
  page: number;
};
