/** What a guarded action answers a caller whose session or right has ended since the page was opened. */
export type Refused = { refusedAs: "signed-out" | "not-allowed" };

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === "object" && answer !== null && "refusedAs" in answer;
