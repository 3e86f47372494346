"use server";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import type { InvitedRole } from "@/lib/accounts/people/invited-role";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { INVITE_WORDS } from "../refusal-words";

export type InviteField = "email" | "role";

const fieldWords = (): Record<InviteField, string> => ({
  email: t("people.invite.emailError"),
  role: t("people.invite.asError"),
});

/** "admin", "owner:3", "door:3" */
function roleIn(form: FormData) {
  const [role = "", id] = textIn(form, "role").split(":");
  return { role: role as InvitedRole, theaterId: id === undefined ? null : Number(id) };
}

export const inviteAction = guarded(
  async (_: FormState<InviteField>, data: FormData): Promise<FormState<InviteField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const email = textIn(form, "email");
    const now = await currentTime();
    const answer = await confirmed(
      await orBusy(() => invitePerson(database(), { staff, email, ...roleIn(form), now })),
    );
    if (!answer.ok && answer.code === "invalid-input")
      return { errors: fieldErrors(answer, fieldWords(), { role: "role", theaterId: "role" }) };
    if (!answer.ok)
      return answer.code === "already"
        ? { errors: { email: t(INVITE_WORDS.already) } }
        : { refusal: t(INVITE_WORDS[answer.code]) };
    redirect("/admin/people/invitations");
  },
);
