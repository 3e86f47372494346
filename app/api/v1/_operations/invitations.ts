import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { asInstant, instant, nothing, publicId, rowId } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { done, ok, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { INVITED_ROLES } from "@/db/schema/accounts";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { type ListedInvitation, listInvitations } from "@/lib/accounts/invitations/list-invitations";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { revokeInvitation } from "@/lib/accounts/invitations/revoke-invitation";
import { emailAddress } from "@/lib/input/email-address";

const tag = "People";
const one = { tag, path: z.object({ id: publicId }), query: nothing };

const invitation = z
  .object({
    ...{ id: z.string(), email: z.string(), role: z.enum(INVITED_ROLES), theaterId: z.int().nullable() },
    invitedBy: z.string().meta({ description: "A person's name, or a token's." }),
    ...{ createdAt: instant, expiresAt: instant },
  })
  .meta({ id: "Invitation" });

const asInvitation = (found: ListedInvitation): z.input<typeof invitation> => ({
  ...{ id: found.id, email: found.email, role: found.role, theaterId: found.theaterId },
  invitedBy: found.invitedBy,
  ...{ createdAt: asInstant(found.createdAt), expiresAt: asInstant(found.expiresAt) },
});

const listOpen = managing({
  ...{ id: "listInvitations", method: "GET", at: "/invitations", tag },
  summary: "Invitations that nobody has accepted or taken back, the newest first",
  path: nothing,
  query: nothing,
  body: null,
  answers: { 200: { description: "A hundred at most", schema: listOf(invitation) } },
  problems: [],
  run: async ({ db, staff }) =>
    ok({ data: (await listInvitations(db, staff)).map(asInvitation), next: null }),
});

const invite = managing({
  ...{ id: "invitePerson", method: "POST", at: "/invitations", tag },
  summary: "Offer somebody a role by e-mail",
  description:
    "The letter says the name of the token. An earlier offer of the same role to the same address is taken back by it, " +
    "and none is good any longer than the token that made it. Admins are invited by a token for every theater.",
  path: nothing,
  query: nothing,
  body: z
    .strictObject({
      email: emailAddress,
      role: z.enum(INVITED_ROLES),
      theaterId: rowId.nullable().default(null).meta({ description: "Null for an admin." }),
    })
    .meta({ id: "InvitationDraft" }),
  answers: { 201: { description: "It is on its way", schema: invitation } },
  problems: ["not-found", "already", "throttled"],
  run: async ({ db, staff, now, body }) => {
    const sent = await invitePerson(db, { ...body, staff, now });
    if (!sent.ok) return refuseAs(sent);
    const open = await listInvitations(db, staff);
    const made = open.find(
      (one) => one.email === body.email && one.role === body.role && one.theaterId === body.theaterId,
    );
    return made ? { status: 201, body: asInvitation(made) } : refuse("not-found");
  },
});

const renew = managing({
  ...{ ...one, id: "renewInvitation", method: "POST", at: "/invitations/{id}/renew" },
  summary: "Send an invitation again",
  description: "With a new link and new seven days; the old link no longer opens.",
  body: null,
  answers: { 204: { description: "It is on its way", schema: null } },
  problems: ["not-found", "throttled"],
  run: async ({ db, staff, now, path }) => {
    const sent = await renewInvitation(db, { invitationId: path.id, staff, now });
    return sent.ok ? done : refuseAs(sent);
  },
});

const revoke = managing({
  ...{ ...one, id: "revokeInvitation", method: "DELETE", at: "/invitations/{id}" },
  summary: "Take an invitation back",
  body: null,
  answers: { 204: { description: "Its link opens no more", schema: null } },
  problems: ["not-found"],
  run: async ({ db, staff, now, path }) => {
    const taken = await revokeInvitation(db, { invitationId: path.id, isRevoked: true, staff, now });
    return taken.ok ? done : refuse("not-found");
  },
});

export const INVITATION_OPERATIONS = [listOpen, invite, renew, revoke];
