"use server";
import { guarded } from "@/app/_actions/guarded";
import { answerSwap } from "@/app/_seat-picking/answer-seats";

/** Holds seats as the route does, to hold the two against each other. */
export const holdAction = guarded((input: unknown) => answerSwap(input));

/** What any action costs. */
export const nothingAction = guarded(async (_: unknown) => null);
