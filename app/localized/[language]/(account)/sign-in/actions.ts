"use server";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import { startSession } from "@/app/_sign-in/start-session";
import { SIGN_IN_WORDS, type SignInField, signInFieldWords } from "@/app/_sign-in/words";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { secondStepAt } from "@/lib/accounts/sessions/sign-in-path";
import { currentTime } from "@/lib/clock";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import type { FormState } from "../_components/form-state";

export const signInAction = guarded(
  async (_: FormState<SignInField>, data: FormData): Promise<FormState<SignInField>> => {
    const typed = { email: textOf(data, "email") };
    const started = await orBusy(() => startSession(typed.email, textOf(data, "password")));
    const next = safePath(textOf(data, "next"), "");
    if (!started.ok && started.code === "second-step") redirect(secondStepAt(next));
    if (!started.ok && started.code === "invalid-input")
      return { typed, errors: fieldErrors(started, signInFieldWords()) };
    if (!started.ok) {
      const minutes = minutesLeft("until" in started ? started : {}, await currentTime());
      return { typed, refusal: SIGN_IN_WORDS[started.code](minutes) };
    }
    redirect(next || started.value.home);
  },
);
