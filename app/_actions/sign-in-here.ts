"use server";
import { z } from "zod";
import { orBusy } from "@/app/_or-busy";
import { textOf, waitWords } from "@/app/(account)/_form-input";
import { startSession } from "@/app/(account)/_start-session";
import { SIGN_IN_WORDS } from "@/app/(account)/sign-in/words";
import { currentTime } from "@/lib/clock";
import { emailAddress } from "@/lib/input/email-address";
import { guarded } from "./guarded";

const form = z.object({ email: emailAddress, password: z.string().min(1) });

/** Signs in and leads nowhere, for the form that waits on the page; answers words when it cannot. */
export const signInHereAction = guarded(async (data: FormData): Promise<string | null> => {
  const input = form.safeParse({ email: textOf(data, "email"), password: textOf(data, "password") });
  if (!input.success) return "Please write your e-mail address and your password.";
  const started = await orBusy(() => startSession(input.data.email, input.data.password));
  if (started.ok) return null;
  return SIGN_IN_WORDS[started.code](waitWords("until" in started ? started : {}, await currentTime()));
});
