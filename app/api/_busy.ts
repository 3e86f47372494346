import { isDatabaseBusy } from "@/db/failures";

/** Answers 503 with Retry-After when the database stayed locked for its whole patience. */
export async function orBusy(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isDatabaseBusy(error)) throw error;
    return new Response("Busy. Please try again in a moment.", {
      status: 503,
      headers: { "Retry-After": "1" },
    });
  }
}
