import { callAction } from "@/app/_actions/call-action";
import { loadPasskeys } from "@/app/_passkeys/show-passkey";
import type { FormState } from "@/app/localized/[language]/(account)/_components/form-state";
import { type FixedKey, t } from "@/lib/i18n/t";
import { keepPasskeyAction, startPasskeyAction } from "../_passkeys/actions";
import type { AddField } from "../_passkeys/words";

/** By the names that browsers give to what went wrong. */
const WHY_NOT_MADE: Record<string, FixedKey> = {
  InvalidStateError: "account.ownPasskeys.onThisDevice",
  NotAllowedError: "account.ownPasskeys.notAllowed",
  ConstraintError: "account.ownPasskeys.noLock",
};

/** Has the browser make a passkey, for who knows the password, and keeps it under that name. */
export async function makePasskey(name: string, current: string): Promise<FormState<AddField>> {
  const started = await callAction(() => startPasskeyAction(name, current));
  if (!started.ok) return said(started);
  const { startRegistration } = await loadPasskeys();
  try {
    const made = await startRegistration({ optionsJSON: started.value });
    const kept = await callAction(() => keepPasskeyAction(name, made));
    return kept.ok ? { done: true } : said(kept);
  } catch (error) {
    return {
      refusal: t(WHY_NOT_MADE[error instanceof Error ? error.name : ""] ?? "account.ownPasskeys.notMade"),
    };
  }
}

const said = (refused: {
  refusal?: string;
  errors?: FormState<AddField>["errors"];
}): FormState<AddField> => ({
  ...(refused.refusal === undefined ? {} : { refusal: refused.refusal }),
  ...(refused.errors === undefined ? {} : { errors: refused.errors }),
});
