import { sql } from "drizzle-orm";

export const seatsOfScreen = sql<number>`(select count(*) from layout_seats ls join layouts l on l.id = ls.layout_id
  where l.screen_id = screens.id and l.version = (select max(version) from layouts where screen_id = screens.id))`;
