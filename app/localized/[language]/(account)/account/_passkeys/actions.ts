"use server";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import type { FormState } from "@/app/localized/[language]/(account)/_components/form-state";
import { keepPasskey } from "@/lib/accounts/passkeys/keep-passkey";
import { removePasskey } from "@/lib/accounts/passkeys/remove-passkey";
import { startPasskey } from "@/lib/accounts/passkeys/start-passkey";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { type AddField, addFieldWords, KEEP_WORDS, REMOVE_WORDS, START_WORDS } from "./words";

type Options = PublicKeyCredentialCreationOptionsJSON;

/** Who asks, in which session, and when. */
async function asker() {
  const { id, email } = await requireUser();
  const { idHash } = await getViewer();
  return { user: { id, email }, idHash: idHash ?? "", now: await currentTime() };
}

type Refusal = { ok: false; refusal?: string; errors?: Partial<Record<AddField, string>> };

/** What the browser is to make a passkey by. */
export const startPasskeyAction = guarded(
  async (name: string, current: string): Promise<Refusal | { ok: true; value: Options }> => {
    const by = await asker();
    const started = await orBusy(async () =>
      confirmed(await startPasskey(database(), { name, current, ...by })),
    );
    if (started.ok) return started;
    if (started.code === "invalid-input") return { ok: false, errors: fieldErrors(started, addFieldWords()) };
    const { field, words } = START_WORDS[started.code];
    const said = words(minutesLeft("until" in started ? started : {}, by.now));
    return field ? { ok: false, errors: { [field]: said } } : { ok: false, refusal: said };
  },
);

/** Keeps the passkey that the browser has made. */
export const keepPasskeyAction = guarded(
  async (name: string, made: RegistrationResponseJSON): Promise<Refusal | { ok: true }> => {
    const by = await asker();
    const kept = await orBusy(async () => confirmed(await keepPasskey(database(), { name, made, ...by })));
    return kept.ok ? { ok: true } : { ok: false, refusal: t(KEEP_WORDS[kept.code]) };
  },
);

/** Removes one, which signs nobody in any more. */
export const removePasskeyAction = guarded(
  async (_: FormState<"current">, data: FormData): Promise<FormState<"current">> => {
    const by = await asker();
    const asked = { id: textOf(data, "passkey"), current: textOf(data, "current") };
    const removed = await orBusy(async () => confirmed(await removePasskey(database(), { ...asked, ...by })));
    if (removed.ok) redirect("/account?passkey=removed");
    const { field, words } = REMOVE_WORDS[removed.code];
    const said = words(minutesLeft("until" in removed ? removed : {}, by.now));
    return field ? { errors: { [field]: said } } : { refusal: said };
  },
);
