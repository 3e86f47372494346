"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { revokeInvitation } from "@/lib/accounts/invitations/revoke-invitation";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { INVITE_WORDS } from "../refusal-words";

export const renewInvitationAction = guarded(async (invitationId: string): Promise<string | null> => {
  const staff = await requireManager();
  const now = await currentTime();
  const answer = await confirmed(
    await orBusy(() => renewInvitation(database(), { staff, invitationId, now })),
  );
  if (!answer.ok) return t(INVITE_WORDS[answer.code]);
  refresh();
  return null;
});

export const revokeInvitationAction = guarded(
  async (asked: z.input<typeof revokeInvitation.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const answer = await confirmed(
      await orBusy(() => revokeInvitation(database(), { ...sentTo(revokeInvitation, asked), staff, now })),
    );
    if (!answer.ok) return t(INVITE_WORDS[answer.code]);
    refresh();
    return null;
  },
);
