"use server";
import { cookies } from "next/headers";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { type ConfirmEmailChangeCode, confirmEmailChange } from "@/lib/accounts/emails/confirm-email-change";
import { emailChangePath } from "@/lib/accounts/link-paths";
import { DEVICE_COOKIE, deviceCookie } from "@/lib/accounts/sessions/device-cookie";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";

const WORDS = {
  "link-spent": "account.refusal.linkSpent",
  "invalid-input": "account.refusal.linkSpent",
  "other-account": "account.refusal.otherAccount",
  taken: "account.changeEmail.taken",
  busy: "account.refusal.busy",
} satisfies Record<ConfirmEmailChangeCode | "invalid-input" | "busy", FixedKey>;

/** Gives the account its new address, and goes there; else why not, in words. */
export const confirmEmailChangeAction = guarded(
  async (_: string | null, data: FormData): Promise<string | null> => {
    const token = textOf(data, "token");
    const { id: userId } = await requireUser(emailChangePath(encodeURIComponent(token)));
    const { idHash } = await getViewer();
    const now = await currentTime();
    const confirmed = await orBusy(() =>
      confirmEmailChange(database(), { token, userId, idHash: idHash ?? "", now }),
    );
    if (!confirmed.ok) return t(WORDS[confirmed.code]);
    // the account is known in this browser by its new address, too
    const jar = await cookies();
    jar.set(deviceCookie(jar.get(DEVICE_COOKIE)?.value, confirmed.value.email));
    redirect("/account?address");
  },
);
