"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { revokeInvitation } from "@/lib/accounts/invitations/revoke-invitation";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { INVITE_WORDS } from "../words";

const id = z.string().min(1).max(100);

export const renewInvitationAction = guarded(async (invitationId: string): Promise<string | null> => {
  const steward = await requireManager();
  const sent = id.safeParse(invitationId);
  if (!sent.success) return INVITE_WORDS["not-found"];
  const now = await currentTime();
  const answer = await orBusy(() => renewInvitation(database(), { steward, invitationId: sent.data, now }));
  if (!answer.ok) return INVITE_WORDS[answer.code];
  refresh();
  return null;
});

const revoke = z.object({ invitationId: id, isRevoked: z.boolean() });

export const revokeInvitationAction = guarded(
  async (asked: z.input<typeof revoke>): Promise<string | null> => {
    const steward = await requireManager();
    const sent = revoke.safeParse(asked);
    if (!sent.success) return INVITE_WORDS["not-found"];
    const now = await currentTime();
    const answer = await orBusy(() => revokeInvitation(database(), { steward, ...sent.data, now }));
    if (!answer.ok) return INVITE_WORDS[answer.code];
    refresh();
    return null;
  },
);
