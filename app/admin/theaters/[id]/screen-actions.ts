"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { archiveScreen } from "@/lib/rooms/archive-screen";
import { moveScreen } from "@/lib/rooms/move-screen";
import { renameScreen } from "@/lib/rooms/rename-screen";
import { rowId, screenName } from "../_input";
import { HOUSE_WORDS, SCREEN_NAME_WORDS } from "./words";

type Answer = { ok: true } | { ok: false; code: keyof typeof HOUSE_WORDS };

/** Null when it was done, else words. */
function said(answer: Answer): string | null {
  if (!answer.ok) return HOUSE_WORDS[answer.code];
  updateTag("theaters");
  refresh();
  return null;
}

const rename = z.object({ screenId: rowId, revision: rowId, name: z.string() });

export const renameScreenAction = guarded(async (asked: z.input<typeof rename>): Promise<string | null> => {
  const steward = await requireManager();
  const sent = rename.safeParse(asked);
  if (!sent.success) return HOUSE_WORDS["not-found"];
  const name = screenName.safeParse(sent.data.name);
  if (!name.success) return SCREEN_NAME_WORDS;
  return said(
    await orBusy(async () =>
      renameScreen(database(), { steward, ...sent.data, name: name.data, now: await currentTime() }),
    ),
  );
});

const move = z.object({ theaterId: rowId, screenId: rowId, by: z.literal([-1, 1]) });

export const moveScreenAction = guarded(async (asked: z.input<typeof move>): Promise<string | null> => {
  const steward = await requireManager();
  const sent = move.safeParse(asked);
  if (!sent.success) return HOUSE_WORDS["not-found"];
  return said(
    await orBusy(async () => moveScreen(database(), { steward, ...sent.data, now: await currentTime() })),
  );
});

const archive = z.object({ screenId: rowId, isArchived: z.boolean() });

export const archiveScreenAction = guarded(async (asked: z.input<typeof archive>): Promise<string | null> => {
  const steward = await requireManager();
  const sent = archive.safeParse(asked);
  if (!sent.success) return HOUSE_WORDS["not-found"];
  return said(
    await orBusy(async () => archiveScreen(database(), { steward, ...sent.data, now: await currentTime() })),
  );
});
