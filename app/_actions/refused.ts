/**
 * What a guarded action answers a caller whose session or right has ended, or who is to show first that it is they; and of
 * whose sending nobody knows what came.
 */
export type Refused = { refusedAs: "signed-out" | "unconfirmed" | "not-allowed" | "in-doubt" };

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === "object" && answer !== null && "refusedAs" in answer;
