import { asc, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { columns, type Theater } from "./theater-columns";

export const listTheaters = (db: Database): Promise<Theater[]> =>
  db.select(columns()).from(theaters).where(isNull(theaters.archivedAt)).orderBy(asc(theaters.name));
