import type { HeatSeat } from "./get-heat-map";
import { percent, type Sheet } from "./sheet";

/** The heat map as a table, seat by seat. */
export const heatMapSheet = (seats: readonly HeatSeat[]): Sheet => {
  const offered = seats.reduce((sum, seat) => sum + seat.offered, 0);
  const sold = seats.reduce((sum, seat) => sum + seat.sold, 0);
  return {
    key: "seats",
    title: "Seat by seat",
    columns: [
      { key: "row", title: "Row", kind: "text" },
      { key: "number", title: "Seat", kind: "text" },
      { key: "type", title: "Type", kind: "text" },
      { key: "offered", title: "Showtimes", kind: "count" },
      { key: "sold", title: "Sold", kind: "count" },
      { key: "share", title: "Sold", kind: "percent" },
    ],
    rows: seats.map(({ row, number, type, offered, sold }) => [
      row,
      number,
      type,
      offered,
      sold,
      percent(sold, offered),
    ]),
    totals: seats.length > 0 ? [["All", null, null, offered, sold, percent(sold, offered)]] : [],
    charts: [],
    empty: "This screen has no seats.",
  };
};
