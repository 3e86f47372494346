import type { ViewFlaw } from "@/lib/seating/view";

const FLAWS: Record<ViewFlaw, string> = {
  close: "very close",
  aside: "far to the side",
  far: "far from the picture",
};

/** "very close, far to the side" */
export const flawWords = (flaws: readonly ViewFlaw[]): string => flaws.map((flaw) => FLAWS[flaw]).join(", ");
