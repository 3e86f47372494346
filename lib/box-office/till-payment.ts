import { z } from "zod";
import { amountMinor } from "@/lib/input/ids";
import { line } from "@/lib/input/text";

/** How money is taken at a till. */
export const tillPayment = [
  z.object({ kind: z.literal("cash"), givenMinor: amountMinor }),
  /** On a card terminal of the house, with what it printed. */
  z.object({ kind: z.literal("terminal"), receipt: line(60) }),
] as const;
