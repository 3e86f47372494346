"use server";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm } from "@/app/_form";
import { textOf } from "@/app/_sign-in/form-input";
import { startSession } from "@/app/_sign-in/start-session";
import {
  type Field,
  fieldWords,
  SET_PASSWORD_WORDS,
} from "@/app/localized/[language]/(account)/_password-words";
import { setPassword } from "@/lib/accounts/passwords/set-password";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { secondStepAt } from "@/lib/accounts/sessions/sign-in-path";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import type { FormState } from "../../_components/form-state";

/** Chooses the password and signs in with it. */
export const setPasswordAction = guarded(
  async (_: FormState<Field>, data: FormData): Promise<FormState<Field>> => {
    const typed = { name: textOf(data, "name") };
    const password = textOf(data, "password");
    const set = await orBusy(async () =>
      setPassword(database(), {
        token: textOf(data, "token"),
        password,
        name: asForm(data).has("name") ? typed.name : null,
        now: await currentTime(),
      }),
    );
    if (!set.ok && set.code === "invalid-input") {
      const errors = fieldErrors(set, fieldWords());
      return Object.keys(errors).length > 0
        ? { typed, errors }
        : { typed, refusal: SET_PASSWORD_WORDS["link-spent"].words() };
    }
    if (!set.ok) {
      const { field, words } = SET_PASSWORD_WORDS[set.code];
      return field ? { typed, errors: { [field]: words() } } : { typed, refusal: words() };
    }
    const { email, bookingsFound } = set.value;
    const started = await orBusy(() => startSession(email, password, true));
    const next = safePath(textOf(data, "next"), "");
    if (!started.ok && started.code === "second-step") redirect(secondStepAt(next));
    if (!started.ok) redirect(withNext("/sign-in?out=changed", next));
    redirect(next || `/account?welcome=${bookingsFound}`);
  },
);
