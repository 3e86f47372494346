import type { HeatSeat } from "./get-heat-map";
import { ALL, percent, type Sheet } from "./sheet";

/** The heat map as a table, seat by seat. */
export const heatMapSheet = (seats: readonly HeatSeat[]): Sheet => {
  const offered = seats.reduce((sum, seat) => sum + seat.offered, 0);
  const sold = seats.reduce((sum, seat) => sum + seat.sold, 0);
  return {
    about: "seats",
    columns: [
      { key: "row", head: "row", kind: "text" },
      { key: "number", head: "seat", kind: "text" },
      { key: "type", head: "seat-type", kind: "text" },
      { key: "offered", head: "showtimes", kind: "count" },
      { key: "sold", head: "seats-sold", kind: "count" },
      { key: "share", head: "seats-sold", kind: "percent" },
    ],
    rows: seats.map(({ row, number, type, offered, sold }) => [
      row,
      number,
      type,
      offered,
      sold,
      percent(sold, offered),
    ]),
    totals: seats.length > 0 ? [[ALL, null, null, offered, sold, percent(sold, offered)]] : [],
    charts: [],
  };
};
