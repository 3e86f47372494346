import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { columns, type Theater } from "./theater-columns";

export async function getTheater(db: Database, slug: string): Promise<Theater | null> {
  const isOpen = and(eq(theaters.slug, slug), isNull(theaters.archivedAt));
  return (await db.select(columns()).from(theaters).where(isOpen).get()) ?? null;
}
