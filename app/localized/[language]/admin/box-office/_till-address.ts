/** Where a till is opened with these seats: "?seats=12.3-15.3". */
export const tillWith = (
  showtimeId: number,
  seats: readonly { id: number; ticketTypeId: number }[],
): string =>
  `/admin/box-office/${showtimeId}?seats=${seats.map(({ id, ticketTypeId }) => `${id}.${ticketTypeId}`).join("-")}`;
