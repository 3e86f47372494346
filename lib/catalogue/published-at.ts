import { type SQL, sql } from "drizzle-orm";
import { movies } from "@/db/schema/catalogue";

/** When a movie that is added is published: at once, unless it is a draft. */
export const publishedAt = (status: string, now: number): number | null => (status === "draft" ? null : now);

/** The same of one that is there: once published it keeps its instant, whatever becomes of it. */
export const firstPublishedAt = (status: string, now: number): SQL =>
  sql`coalesce(${movies.publishedAt}, ${publishedAt(status, now)})`;
