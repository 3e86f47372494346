import { HOUSE_TABLES } from "./house-tables";
import { SALES_TABLES } from "./sales-tables";
import type { Source } from "./source";

/** What is handed out of a theater, each as a table of its own. */
export const DATA_TABLES = [
  ...(["theater", "screens", "seats", "movies", "showtimes"] as const),
  ...(["price-cards", "price-rules", "promotion-codes"] as const),
  ...(["orders", "order-lines", "bookings", "tickets", "payments", "refunds"] as const),
  ...(["vouchers", "reservations", "check-ins", "shifts", "reviews"] as const),
] as const;
export type DataTable = (typeof DATA_TABLES)[number];

export const SOURCES: Record<DataTable, Source> = { ...HOUSE_TABLES, ...SALES_TABLES };

export const columnsOf = (table: DataTable): string[] => Object.keys(SOURCES[table].columns);
