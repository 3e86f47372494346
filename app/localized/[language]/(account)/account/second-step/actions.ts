"use server";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import type { FormState } from "@/app/localized/[language]/(account)/_components/form-state";
import { confirmAuthenticator } from "@/lib/accounts/second-step/confirm-authenticator";
import { removeSecondStep } from "@/lib/accounts/second-step/remove-second-step";
import { renewRecoveryCodes } from "@/lib/accounts/second-step/renew-recovery-codes";
import { startAuthenticator } from "@/lib/accounts/second-step/start-authenticator";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { SECOND_STEP_PATH } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { SECOND_STEP_WORDS, type SecondStepField } from "./words";

type State = FormState<SecondStepField> & {
  /** Shown this once. */
  codes?: string[];
};

/** Who asks, in which session, and when. */
async function asker() {
  const { id, email } = await requireUser(SECOND_STEP_PATH);
  const { idHash } = await getViewer();
  return { user: { id, email }, idHash: idHash ?? "", now: await currentTime() };
}

function refusal(refused: { code: keyof typeof SECOND_STEP_WORDS; until?: number }, now: number): State {
  const { field, words } = SECOND_STEP_WORDS[refused.code];
  const said = words(minutesLeft(refused, now));
  return field ? { errors: { [field]: said } } : { refusal: said };
}

/** Makes a secret for an app, and shows it on the page. */
export const startAuthenticatorAction = guarded(async (_: State, data: FormData): Promise<State> => {
  const by = await asker();
  const started = await orBusy(async () =>
    confirmed(await startAuthenticator(database(), { current: textOf(data, "current"), ...by })),
  );
  if (!started.ok) return refusal(started, by.now);
  redirect(withNext(SECOND_STEP_PATH, safePath(textOf(data, "next"), "")));
});

/** Turns the second step on, and answers the recovery codes. */
export const confirmAuthenticatorAction = guarded(async (_: State, data: FormData): Promise<State> => {
  const by = await asker();
  const turnedOn = await orBusy(() =>
    confirmAuthenticator(database(), { code: textOf(data, "code"), ...by }),
  );
  return turnedOn.ok ? { codes: turnedOn.value.codes } : refusal(turnedOn, by.now);
});

export const renewCodesAction = guarded(async (_: State, data: FormData): Promise<State> => {
  const by = await asker();
  const renewed = await orBusy(() => renewRecoveryCodes(database(), { code: textOf(data, "code"), ...by }));
  return renewed.ok ? { codes: renewed.value.codes } : refusal(renewed, by.now);
});

/** Turns the second step off. */
export const removeSecondStepAction = guarded(async (_: State, data: FormData): Promise<State> => {
  const by = await asker();
  const typed = { current: textOf(data, "current"), code: textOf(data, "code") };
  const removed = await orBusy(() => removeSecondStep(database(), { ...typed, ...by }));
  if (!removed.ok) return refusal(removed, by.now);
  redirect(`${SECOND_STEP_PATH}?off`);
});
