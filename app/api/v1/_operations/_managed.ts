import { z } from "zod";
import { type IdOrSlug, idOrSlug } from "@/app/api/v1/_frame/fields";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { findTheater } from "./_playing";

/** Where something of a theater stands. */
export const ofTheater = z.object({ theater: idOrSlug });

type Of = { db: Database; staff: ApiClient; path: { theater: IdOrSlug } };

/** The id of a theater that the program runs; null for any other. */
export async function findManaged({ db, staff, path }: Of): Promise<number | null> {
  const found = await findTheater(db, path.theater);
  const theirs = found && (await getTheaterForStaff(db, { staff, theaterId: found.id }));
  return theirs?.id ?? null;
}
