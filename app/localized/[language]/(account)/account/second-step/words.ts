import { CODE_WORDS } from "@/app/_sign-in/words";
import { t } from "@/lib/i18n/t";
import { CHANGE_PASSWORD_WORDS } from "../words";

export type SecondStepField = "current" | "code";

type Words = { field?: SecondStepField; words: (minutes: number) => string };

/** Why something about the second step was not done.  */
export const SECOND_STEP_WORDS: Record<
  "wrong" | "wrong-code" | "not-set-up" | "on-already" | "step-over" | "throttled" | "busy" | "invalid-input",
  Words
> = {
  wrong: { field: "current", words: CHANGE_PASSWORD_WORDS.wrong.words },
  "wrong-code": { field: "code", words: CODE_WORDS["wrong-code"] },
  "not-set-up": { words: () => t("account.secondStep.notSetUp") },
  "on-already": { words: () => t("account.secondStep.onAlready") },
  "step-over": { words: CODE_WORDS["step-over"] },
  throttled: { words: CODE_WORDS.throttled },
  busy: { words: CHANGE_PASSWORD_WORDS.busy.words },
  "invalid-input": { words: CODE_WORDS["invalid-input"] },
};
