"use server";
import { cookies } from "next/headers";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { erasurePath } from "@/lib/accounts/link-paths";
import { secureCookies } from "@/lib/accounts/secret";
import { DEVICE_COOKIE } from "@/lib/accounts/sessions/device-cookie";
import { leave, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type ConfirmErasureCode, confirmErasure } from "@/lib/privacy/confirm-erasure";
import { redirect } from "@/lib/redirect";

const WORDS = {
  "link-spent": "account.refusal.linkSpent",
  "invalid-input": "account.refusal.linkSpent",
  "other-account": "account.refusal.otherAccount",
  "last-admin": "account.refusal.lastAdmin",
  busy: "account.erase.busy",
} satisfies Record<ConfirmErasureCode | "invalid-input" | "busy", FixedKey>;

/** Erases the account, and leaves; else why not, in words. */
export const confirmErasureAction = guarded(
  async (_: string | null, data: FormData): Promise<string | null> => {
    const token = textOf(data, "token");
    const { id: userId } = await requireUser(erasurePath(encodeURIComponent(token)));
    const now = await currentTime();
    const erased = await orBusy(() => confirmErasure(database(), { token, userId, now }));
    if (!erased.ok) return t(WORDS[erased.code]);
    await leave();
    (await cookies()).delete({ name: DEVICE_COOKIE, path: "/", secure: secureCookies() });
    redirect("/sign-in?out=erased");
  },
);
