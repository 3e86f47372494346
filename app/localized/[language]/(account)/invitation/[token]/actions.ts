"use server";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { acceptInvitation } from "@/lib/accounts/invitations/accept-invitation";
import { startInvitedAccount } from "@/lib/accounts/invitations/start-invited-account";
import { leave, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";

const ACCEPT_WORDS = {
  spent: "account.invitation.noLonger",
  "invalid-input": "account.invitation.noLonger",
  "other-address": "account.invitation.otherAddress",
  busy: "account.invitation.busy",
} satisfies Record<"spent" | "other-address" | "invalid-input" | "busy", FixedKey>;

const pathOf = (data: FormData) => `/invitation/${encodeURIComponent(textOf(data, "token"))}`;

/** Takes the role and goes to its page. */
export const acceptAction = guarded(async (_: string | null, data: FormData): Promise<string | null> => {
  const user = await requireUser(pathOf(data));
  const now = await currentTime();
  const answer = await orBusy(() =>
    acceptInvitation(database(), { token: textOf(data, "token"), user, now }),
  );
  if (!answer.ok) return t(ACCEPT_WORDS[answer.code]);
  // whoever runs something else already lands there: /admin knows
  redirect("/admin");
});

/** The message proved the address: a name and a password are chosen at once, and then the invitation is back. */
export const startAccountAction = guarded(async (data: FormData): Promise<never> => {
  const now = await currentTime();
  const started = await orBusy(() => startInvitedAccount(database(), { token: textOf(data, "token"), now }));
  if (!started.ok) redirect(pathOf(data));
  redirect(`/set-password/${started.value.linkToken}?next=${encodeURIComponent(pathOf(data))}`);
});

/** Someone else is signed in here: their session ends, and this browser forgets them. */
export const signOutForAction = guarded(async (data: FormData): Promise<never> => {
  await orBusy(leave);
  redirect(pathOf(data));
});
