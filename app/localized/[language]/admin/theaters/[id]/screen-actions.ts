"use server";
import { refresh, updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import type { InvalidInput } from "@/lib/input/with-input";
import { orBusy } from "@/lib/or-busy";
import { archiveScreen } from "@/lib/rooms/archive-screen";
import { moveScreen } from "@/lib/rooms/move-screen";
import { renameScreen } from "@/lib/rooms/rename-screen";
import { HOUSE_WORDS } from "./words";

type Code = Exclude<keyof typeof HOUSE_WORDS, "invalid-input">;
type Answer = { ok: true } | { ok: false; code: Code } | InvalidInput;

/** Null when it was done, else words. */
function said(answer: Answer): string | null {
  if (!answer.ok && answer.code === "invalid-input")
    return t(
      answer.issues.every(({ path }) => path[0] === "name")
        ? "theaters.wrong.screenName"
        : HOUSE_WORDS["not-found"],
    );
  if (!answer.ok) return t(HOUSE_WORDS[answer.code]);
  updateTag("theaters");
  refresh();
  return null;
}

export const renameScreenAction = guarded(
  async (sent: z.input<typeof renameScreen.input>): Promise<string | null> => {
    const by = { staff: await requireManager(), now: await currentTime() };
    return said(await orBusy(() => renameScreen(database(), { ...sentTo(renameScreen, sent), ...by })));
  },
);

export const moveScreenAction = guarded(
  async (sent: z.input<typeof moveScreen.input>): Promise<string | null> => {
    const by = { staff: await requireManager(), now: await currentTime() };
    return said(await orBusy(() => moveScreen(database(), { ...sentTo(moveScreen, sent), ...by })));
  },
);

export const archiveScreenAction = guarded(
  async (sent: z.input<typeof archiveScreen.input>): Promise<string | null> => {
    const by = { staff: await requireManager(), now: await currentTime() };
    return said(await orBusy(() => archiveScreen(database(), { ...sentTo(archiveScreen, sent), ...by })));
  },
);
