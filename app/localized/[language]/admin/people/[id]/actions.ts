"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { changeRole } from "@/lib/accounts/people/change-role";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { disableUser } from "@/lib/accounts/people/disable-user";
import { signOutPerson } from "@/lib/accounts/people/sign-out-person";
import { resetSecondStep } from "@/lib/accounts/second-step/reset-second-step";
import { requireAdmin, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { PERSON_WORDS } from "../refusal-words";

type Answer = { ok: true } | { ok: false; code: keyof typeof PERSON_WORDS };

/** Null when it was done, else words. */
function said(answer: Answer): string | null {
  if (!answer.ok) return t(PERSON_WORDS[answer.code]);
  refresh();
  return null;
}

export const changeRoleAction = guarded(
  async (sent: z.input<typeof changeRole.input>): Promise<string | null> => {
    const by = { staff: await requireAdmin(), now: await currentTime() };
    return said(
      await confirmed(await orBusy(() => changeRole(database(), { ...sentTo(changeRole, sent), ...by }))),
    );
  },
);

export const disableAction = guarded(
  async (sent: z.input<typeof disableUser.input>): Promise<string | null> => {
    const by = { staff: await requireAdmin(), now: await currentTime() };
    return said(
      await confirmed(await orBusy(() => disableUser(database(), { ...sentTo(disableUser, sent), ...by }))),
    );
  },
);

export const signOutPersonAction = guarded(async (userId: number): Promise<string | null> => {
  const by = { staff: await requireManager(), now: await currentTime() };
  return said(await orBusy(() => signOutPerson(database(), { userId, ...by })));
});

export const resetSecondStepAction = guarded(async (userId: number): Promise<string | null> => {
  const by = { staff: await requireAdmin(), now: await currentTime() };
  return said(await confirmed(await orBusy(() => resetSecondStep(database(), { userId, ...by }))));
});

export const changeTheaterRoleAction = guarded(
  async (sent: z.input<typeof changeTheaterRole.input>): Promise<string | null> => {
    const by = { staff: await requireManager(), now: await currentTime() };
    return said(
      await confirmed(
        await orBusy(() => changeTheaterRole(database(), { ...sentTo(changeTheaterRole, sent), ...by })),
      ),
    );
  },
);
