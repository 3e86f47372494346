import { CODE_WORDS } from "@/app/_sign-in/words";
import { CHANGE_PASSWORD_WORDS } from "../words";

export type SecondStepField = "current" | "code";

type Words = { field?: SecondStepField; words: (wait: string) => string };

/** Why something about the second step was not done. `wait` is "in 12 minutes". */
export const SECOND_STEP_WORDS: Record<
  "wrong" | "wrong-code" | "not-set-up" | "on-already" | "step-over" | "throttled" | "busy" | "invalid-input",
  Words
> = {
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "wrong-code": { field: "code", words: CODE_WORDS["wrong-code"] },
  "not-set-up": {
    words: () =>
      "That took too long, or was begun anew in another tab. Please load the page again and scan what it shows.",
  },
  "on-already": { words: () => "The second step is on already. Please load the page again." },
  "step-over": { words: CODE_WORDS["step-over"] },
  throttled: { words: CODE_WORDS.throttled },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
  "invalid-input": { words: CODE_WORDS["invalid-input"] },
};
