"use server";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asHolder } from "@/app/_seat-picking/answer-seats";
import { database } from "@/lib/database";
import { swapSeats } from "@/lib/holding/swap-seats";

/** Holds seats as the route does, to hold the two against each other. */
export const holdAction = guarded((input: z.input<typeof swapSeats.input>) =>
  asHolder((by) => swapSeats(database(), { ...input, ...by })),
);
