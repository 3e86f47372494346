"use server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { signOut } from "@/lib/accounts/auth";
import { changePassword } from "@/lib/accounts/change-password";
import { clientAddress } from "@/lib/accounts/client-address";
import { renameUser } from "@/lib/accounts/rename-user";
import { signOutEverywhere } from "@/lib/accounts/sign-out-everywhere";
import { requireUser } from "@/lib/accounts/viewer";
import { VISITOR_COOKIE } from "@/lib/accounts/visitor";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { personName } from "@/lib/input/person-name";
import type { FormState } from "../_components/form-state";
import { textOf, waitWords } from "../_form-input";
import { startSession } from "../_start-session";
import { CHANGE_PASSWORD_WORDS, type PasswordField, RENAME_WORDS } from "./words";

export const renameAction = guarded(
  async (_: FormState<"name">, data: FormData): Promise<FormState<"name">> => {
    const user = await requireUser();
    const typed = { name: textOf(data, "name") };
    const name = personName.safeParse(typed.name);
    if (!name.success) return { typed, errors: { name: RENAME_WORDS.name } };
    const renamed = await orBusy(async () =>
      renameUser(database(), { userId: user.id, name: name.data, now: await currentTime() }),
    );
    if (!renamed.ok) return { typed, refusal: RENAME_WORDS[renamed.code] };
    return { typed: { name: name.data }, done: true };
  },
);

/** Changes the password, which ends every session, and starts a new one here. */
export const changePasswordAction = guarded(
  async (_: FormState<PasswordField>, data: FormData): Promise<FormState<PasswordField>> => {
    const { email } = await requireUser();
    const password = textOf(data, "password");
    const address = clientAddress(await headers());
    const now = await currentTime();
    const changed = await orBusy(() =>
      changePassword(database(), { email, current: textOf(data, "current"), password, address, now }),
    );
    if (!changed.ok) {
      const { field, words } = CHANGE_PASSWORD_WORDS[changed.code];
      const said = words(waitWords("until" in changed ? changed : {}, now));
      return field ? { errors: { [field]: said } } : { refusal: said };
    }
    const started = await orBusy(() => startSession(email, password));
    // on, not back: this request still carries the cookie of the session that has just ended
    redirect(started.ok ? "/account?changed" : "/sign-in?out=changed");
  },
);

/** Also forgets the visitor: whoever sits down here next is someone else. */
export const signOutAction = guarded(async (): Promise<never> => {
  await leave();
  redirect("/sign-in?out=here");
});

export const signOutEverywhereAction = guarded(async (): Promise<never> => {
  const user = await requireUser();
  const now = await currentTime();
  const ended = await orBusy(() => signOutEverywhere(database(), { userId: user.id, now }));
  if (!ended.ok) redirect("/account?busy");
  await leave();
  redirect("/sign-in?out=everywhere");
});

async function leave(): Promise<void> {
  await signOut({ redirect: false });
  (await cookies()).delete(VISITOR_COOKIE);
}
