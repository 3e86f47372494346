import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { originOf } from "./embed-origin";
import type { Theater } from "./theater-columns";

/** A theater and the sites whose pages may frame its programme: none means nobody's. */
export type Embedding = Pick<Theater, "id" | "slug" | "name" | "city" | "timeZone" | "dayTurnsMinute"> & {
  origins: string[];
};

const columns = {
  id: theaters.id,
  slug: theaters.slug,
  name: theaters.name,
  city: theaters.city,
  timeZone: theaters.timeZone,
  dayTurnsMinute: theaters.dayTurnsMinute,
  origins: theaters.embedOrigins,
};

/** What goes into a header is looked at once more: the address of this site may be another by now. */
const asKept = ({ origins, ...theater }: Embedding): Embedding => ({
  ...theater,
  origins: origins.filter((origin) => originOf(origin) === origin),
});

/** Null for a theater that there is not, or that is closed. */
export async function getEmbedding(db: Database, slug: string): Promise<Embedding | null> {
  const isOpen = and(eq(theaters.slug, slug), isNull(theaters.archivedAt));
  const found = await db.select(columns).from(theaters).where(isOpen).get();
  return found ? asKept(found) : null;
}

/** Condition: a theater that lets itself be framed by anybody. */
export const isEmbedding = and(isNull(theaters.archivedAt), ne(theaters.embedOrigins, []));

export async function listEmbeddings(db: Database): Promise<Embedding[]> {
  const found = await db.select(columns).from(theaters).where(isEmbedding).orderBy(asc(theaters.name));
  return found.map(asKept).filter(({ origins }) => origins.length > 0);
}
