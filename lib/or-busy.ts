import { isDatabaseAway } from "@/db/failures";
import { type Failure, fail } from "@/lib/result";

/** An action's answer, or the code `busy` when nothing could be written: the database stayed locked for its whole patience, or cannot be used. */
export async function orBusy<Answer>(act: () => Promise<Answer>): Promise<Answer | Failure<"busy">> {
  try {
    return await act();
  } catch (error) {
    if (isDatabaseAway(error)) return fail("busy");
    throw error;
  }
}
