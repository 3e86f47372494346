"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { STAFF_ROLES } from "@/db/schema/accounts";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import type { InvitedRole } from "@/lib/accounts/people/place";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { INVITE_WORDS } from "../words";

export type InviteField = "email" | "place";

const FIELDS: Record<InviteField, string> = {
  email: "Write an e-mail address, like nell@example.com.",
  place: "Choose one of the places.",
};

/** "admin", "owner:3", "door:3" */
const place = z
  .string()
  .regex(new RegExp(`^(admin|(${STAFF_ROLES.join("|")}):[1-9]\\d{0,14})$`))
  .transform((words) => {
    const [role, id] = words.split(":") as [InvitedRole, string | undefined];
    return { role, theaterId: id ? Number(id) : null };
  });

const form = z.object({ email: emailAddress, place });

export const inviteAction = guarded(
  async (_: FormState<InviteField>, data: FormData): Promise<FormState<InviteField>> => {
    const steward = await requireManager();
    const sent = form.safeParse(Object.fromEntries(asForm(data)));
    if (!sent.success) {
      const wrong = sent.error.issues.map(({ path }) => path[0] as InviteField);
      return { errors: Object.fromEntries(wrong.map((field) => [field, FIELDS[field]])) };
    }
    const { email, place } = sent.data;
    const now = await currentTime();
    const answer = await orBusy(() => invitePerson(database(), { steward, email, ...place, now }));
    if (!answer.ok)
      return answer.code === "already"
        ? { errors: { email: INVITE_WORDS.already } }
        : { refusal: INVITE_WORDS[answer.code] };
    redirect("/admin/people/invitations");
  },
);
