"use server";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import { askEmailChange } from "@/lib/accounts/emails/ask-email-change";
import { changePassword } from "@/lib/accounts/passwords/change-password";
import { renameUser } from "@/lib/accounts/people/rename-user";
import { endSession } from "@/lib/accounts/sessions/session";
import { signOutEverywhere } from "@/lib/accounts/sessions/sign-out-everywhere";
import { getViewer, leave, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { askErasure } from "@/lib/privacy/ask-erasure";
import { redirect } from "@/lib/redirect";
import { ok } from "@/lib/result";
import type { FormState } from "../_components/form-state";
import {
  CHANGE_EMAIL_WORDS,
  CHANGE_PASSWORD_WORDS,
  type EmailField,
  ERASE_WORDS,
  emailFieldWords,
  type PasswordField,
  passwordFieldWords,
  RENAME_WORDS,
} from "./words";

export const renameAction = guarded(
  async (_: FormState<"name">, data: FormData): Promise<FormState<"name">> => {
    const user = await requireUser();
    const typed = { name: textOf(data, "name") };
    const renamed = await orBusy(async () =>
      renameUser(database(), { userId: user.id, name: typed.name, now: await currentTime() }),
    );
    if (renamed.ok) return { typed: renamed.value, done: true };
    if (renamed.code === "busy") return { typed, refusal: RENAME_WORDS.busy() };
    return { typed, errors: { name: RENAME_WORDS.name() } };
  },
);

/** Changes the password, which ends every session but this. */
export const changePasswordAction = guarded(
  async (_: FormState<PasswordField>, data: FormData): Promise<FormState<PasswordField>> => {
    const { email } = await requireUser();
    const password = textOf(data, "password");
    const { idHash } = await getViewer();
    const now = await currentTime();
    const current = textOf(data, "current");
    const changed = await orBusy(() =>
      changePassword(database(), { email, current, password, idHash: idHash ?? "", now }),
    );
    if (!changed.ok && changed.code === "invalid-input")
      return { errors: fieldErrors(changed, passwordFieldWords()) };
    if (!changed.ok) {
      const { field, words } = CHANGE_PASSWORD_WORDS[changed.code];
      const said = words(minutesLeft("until" in changed ? changed : {}, now));
      return field ? { errors: { [field]: said } } : { refusal: said };
    }
    redirect("/account?changed");
  },
);

/** Sends a link to the new address; the answer is the same for one that is somebody's already. */
export const askEmailChangeAction = guarded(
  async (_: FormState<EmailField>, data: FormData): Promise<FormState<EmailField>> => {
    const { id, email } = await requireUser();
    const typed = { email: textOf(data, "email") };
    const { idHash } = await getViewer();
    const now = await currentTime();
    const asked = await orBusy(() =>
      askEmailChange(database(), {
        ...{ email: typed.email, current: textOf(data, "current") },
        ...{ user: { id, email }, idHash: idHash ?? "", now },
      }),
    );
    if (asked.ok) return { typed: asked.value, done: true };
    if (asked.code === "invalid-input") return { typed, errors: fieldErrors(asked, emailFieldWords()) };
    const { field, words } = CHANGE_EMAIL_WORDS[asked.code];
    const said = words(minutesLeft("until" in asked ? asked : {}, now));
    return field ? { typed, errors: { [field]: said } } : { typed, refusal: said };
  },
);

/** Sends a link to the account's own address, by which it is erased. */
export const askErasureAction = guarded(
  async (_: FormState<EmailField>, data: FormData): Promise<FormState<EmailField>> => {
    const { id, email } = await requireUser();
    const { idHash } = await getViewer();
    const now = await currentTime();
    const asked = await orBusy(() =>
      askErasure(database(), {
        ...{ current: textOf(data, "current"), user: { id, email }, idHash: idHash ?? "", now },
      }),
    );
    if (asked.ok) return { typed: asked.value, done: true };
    const { field, words } = ERASE_WORDS[asked.code];
    const said = words(minutesLeft("until" in asked ? asked : {}, now));
    return field ? { errors: { [field]: said } } : { refusal: said };
  },
);

/** Also forgets the visitor: whoever sits down here next is someone else. */
export const signOutAction = guarded(async (): Promise<never> => {
  const left = await orBusy(async () => ok(await leave()));
  redirect(left.ok ? "/sign-in?out=here" : "/account?busy");
});

export const signOutEverywhereAction = guarded(async (): Promise<never> => {
  const user = await requireUser();
  const now = await currentTime();
  const ended = await orBusy(() => signOutEverywhere(database(), { userId: user.id, keptIdHash: null, now }));
  if (!ended.ok) redirect("/account?busy");
  await leave();
  redirect("/sign-in?out=everywhere");
});

/** Ends every session but this. */
export const signOutOthersAction = guarded(async (): Promise<never> => {
  const { id: userId } = await requireUser();
  const { idHash } = await getViewer();
  const now = await currentTime();
  const ended = await orBusy(() => signOutEverywhere(database(), { userId, keptIdHash: idHash, now }));
  redirect(ended.ok ? "/account?ended=others" : "/account?busy");
});

/** Ends one of their sessions elsewhere; the one here is ended by signing out. */
export const endSessionAction = guarded(async (data: FormData): Promise<never> => {
  const { id } = await requireUser();
  const idHash = textIn(asForm(data), "session");
  const ended = await orBusy(() => endSession(database(), { userId: id, idHash }));
  if (ended.ok) redirect("/account?ended");
  redirect(ended.code === "busy" ? "/account?busy" : "/account");
});
