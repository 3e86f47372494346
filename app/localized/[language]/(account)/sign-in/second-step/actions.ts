"use server";
import { guarded } from "@/app/_actions/guarded";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import { finishSession } from "@/app/_sign-in/start-session";
import { CODE_WORDS } from "@/app/_sign-in/words";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import type { FormState } from "../../_components/form-state";

/** The second of two steps to sign in. What was typed is not shown again: a code counts once. */
export const secondStepAction = guarded(
  async (_: FormState<"code">, data: FormData): Promise<FormState<"code">> => {
    const finished = await orBusy(() => finishSession(textOf(data, "code")));
    if (finished.ok) redirect(safePath(textOf(data, "next"), finished.value.home));
    const words = CODE_WORDS[finished.code](
      minutesLeft("until" in finished ? finished : {}, await currentTime()),
    );
    return finished.code === "wrong-code" ? { errors: { code: words } } : { refusal: words };
  },
);
