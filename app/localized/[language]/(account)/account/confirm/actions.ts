"use server";
import { guarded } from "@/app/_actions/guarded";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import { CODE_WORDS } from "@/app/_sign-in/words";
import type { FormState } from "@/app/localized/[language]/(account)/_components/form-state";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";

/** Shows by a code that it is still they, and goes back. */
export const confirmAction = guarded(
  async (_: FormState<"code">, data: FormData): Promise<FormState<"code">> => {
    const { id, email } = await requireUser();
    const { idHash } = await getViewer();
    const now = await currentTime();
    const by = { user: { id, email }, idHash: idHash ?? "", now };
    const done = await orBusy(() => confirmPerson(database(), { code: textOf(data, "code"), ...by }));
    if (done.ok) redirect(safePath(textOf(data, "next"), "/account"));
    const words = CODE_WORDS[done.code](minutesLeft("until" in done ? done : {}, now));
    return done.code === "wrong-code" ? { errors: { code: words } } : { refusal: words };
  },
);
