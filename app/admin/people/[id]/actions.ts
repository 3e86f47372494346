"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { STAFF_ROLES, USER_ROLES } from "@/db/schema/accounts";
import { changePlace } from "@/lib/accounts/people/change-place";
import { changeRole } from "@/lib/accounts/people/change-role";
import { disableUser } from "@/lib/accounts/people/disable-user";
import { signOutPerson } from "@/lib/accounts/people/sign-out-person";
import { requireAdmin, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { PERSON_WORDS } from "../words";

type Answer = { ok: true } | { ok: false; code: keyof typeof PERSON_WORDS };

const rowId = z.number().int().positive();

/** Null when it was done, else words. */
function said(answer: Answer): string | null {
  if (!answer.ok) return PERSON_WORDS[answer.code];
  refresh();
  return null;
}

const role = z.object({ userId: rowId, role: z.enum(USER_ROLES) });

export const changeRoleAction = guarded(async (asked: z.input<typeof role>): Promise<string | null> => {
  const steward = await requireAdmin();
  const sent = role.safeParse(asked);
  if (!sent.success) return PERSON_WORDS["not-found"];
  const now = await currentTime();
  return said(await orBusy(() => changeRole(database(), { steward, ...sent.data, now })));
});

const disabled = z.object({ userId: rowId, isDisabled: z.boolean() });

export const disableAction = guarded(async (asked: z.input<typeof disabled>): Promise<string | null> => {
  const steward = await requireAdmin();
  const sent = disabled.safeParse(asked);
  if (!sent.success) return PERSON_WORDS["not-found"];
  const now = await currentTime();
  return said(await orBusy(() => disableUser(database(), { steward, ...sent.data, now })));
});

export const signOutPersonAction = guarded(async (userId: number): Promise<string | null> => {
  const steward = await requireManager();
  const sent = rowId.safeParse(userId);
  if (!sent.success) return PERSON_WORDS["not-found"];
  const now = await currentTime();
  return said(await orBusy(() => signOutPerson(database(), { steward, userId: sent.data, now })));
});

const place = z.object({ userId: rowId, theaterId: rowId, role: z.enum(STAFF_ROLES).nullable() });

export const changePlaceAction = guarded(async (asked: z.input<typeof place>): Promise<string | null> => {
  const steward = await requireManager();
  const sent = place.safeParse(asked);
  if (!sent.success) return PERSON_WORDS["not-found"];
  const now = await currentTime();
  return said(await orBusy(() => changePlace(database(), { steward, ...sent.data, now })));
});
