"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { fieldErrors, textOf, waitWords } from "@/app/_sign-in/form-input";
import { startSession } from "@/app/_sign-in/start-session";
import { SIGN_IN_FIELDS, SIGN_IN_WORDS, type SignInField } from "@/app/_sign-in/words";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { emailAddress } from "@/lib/input/email-address";
import type { FormState } from "../_components/form-state";

const form = z.object({ email: emailAddress, password: z.string().min(1) });

export const signInAction = guarded(
  async (_: FormState<SignInField>, data: FormData): Promise<FormState<SignInField>> => {
    const typed = { email: textOf(data, "email") };
    const input = form.safeParse({ ...typed, password: textOf(data, "password") });
    if (!input.success) return { typed, errors: fieldErrors(input.error, SIGN_IN_FIELDS) };
    const started = await orBusy(() => startSession(input.data.email, input.data.password));
    if (!started.ok) {
      const wait = waitWords("until" in started ? started : {}, await currentTime());
      return { typed, refusal: SIGN_IN_WORDS[started.code](wait) };
    }
    redirect(safePath(textOf(data, "next"), started.value.home));
  },
);
