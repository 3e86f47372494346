import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import type { manages, Steward } from "@/lib/accounts/steward";
import { showtimesWithDetails } from "./get-showtime-details";
import type { ShowtimeDetails } from "./showtime-details";

type Asked = { steward: Steward; showtimeId: number };

export const showtimeWhere =
  (isTheirs: typeof manages) =>
  async (db: Database, { steward, showtimeId }: Asked): Promise<ShowtimeDetails | null> => {
    const row = await showtimesWithDetails(db)
      .where(and(eq(showtimes.id, showtimeId), isTheirs(steward, theaters.id)))
      .get();
    return row ?? null;
  };
