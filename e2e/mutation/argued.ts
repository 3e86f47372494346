import type { Argued } from "./score";

/** Changes that no test can notice, or that make no difference that anybody could see. */
export const ARGUED: readonly Argued[] = [
  ...[
    ["upDegrees > MOST_UP", "upDegrees >= MOST_UP"],
    ["Math.abs(asideDegrees) > FAR_ASIDE", "Math.abs(asideDegrees) >= FAR_ASIDE"],
    ["widthDegrees < LEAST_WIDTH", "widthDegrees <= LEAST_WIDTH"],
  ].map(([was = "", became = ""]) => ({
    ...{ file: "lib/seating/view.ts", was, became },
    why: "no seat lies where its angle is such a number to the last bit",
  })),
];
