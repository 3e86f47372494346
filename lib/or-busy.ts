import { isDatabaseBusy } from "@/db/failures";
import { type Failure, fail } from "@/lib/result";

/** An action's answer, or the code `busy` when the database stayed locked for its whole patience. */
export async function orBusy<Answer>(act: () => Promise<Answer>): Promise<Answer | Failure<"busy">> {
  try {
    return await act();
  } catch (error) {
    if (isDatabaseBusy(error)) return fail("busy");
    throw error;
  }
}
