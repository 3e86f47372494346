"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { erasurePath } from "@/lib/accounts/link-paths";
import { secureCookies } from "@/lib/accounts/secret";
import { DEVICE_COOKIE } from "@/lib/accounts/sessions/device-cookie";
import { leave, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { type ConfirmErasureCode, confirmErasure } from "@/lib/privacy/confirm-erasure";

const SPENT = "This link no longer opens. Ask for a new one in your account.";

const WORDS: Record<ConfirmErasureCode | "invalid-input" | "busy", string> = {
  "link-spent": SPENT,
  "invalid-input": SPENT,
  "other-account": "This link is for another account than the one you are signed in to.",
  "last-admin":
    "You are the last admin, and without one nobody runs the theaters. Make someone else an admin first.",
  busy: "We cannot do this just now and erased nothing. Please try again in a moment.",
};

/** Erases the account, and leaves; else why not, in words. */
export const confirmErasureAction = guarded(
  async (_: string | null, data: FormData): Promise<string | null> => {
    const token = textOf(data, "token");
    const { id: userId } = await requireUser(erasurePath(encodeURIComponent(token)));
    const now = await currentTime();
    const erased = await orBusy(() => confirmErasure(database(), { token, userId, now }));
    if (!erased.ok) return WORDS[erased.code];
    await leave();
    (await cookies()).delete({ name: DEVICE_COOKIE, path: "/", secure: secureCookies() });
    redirect("/sign-in?out=erased");
  },
);
