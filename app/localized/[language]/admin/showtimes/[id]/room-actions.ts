"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import {
  endWaitingRoom,
  type SetWaitingRoomCode,
  setWaitingRoom,
} from "@/lib/holding/waiting/set-waiting-room";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type RoomField, roomFieldWords, roomRefusal, roomWords } from "./_room-words";

/** Has the sale open with a waiting room, or changes the one there is. */
export const setRoomAction = guarded(
  async (showtimeId: number, _: FormState<RoomField>, data: FormData): Promise<FormState<RoomField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const now = await currentTime();
    const opens = { localDate: textIn(form, "localDate"), localTime: textIn(form, "localTime") };
    const answer = await orBusy(() =>
      setWaitingRoom(database(), {
        ...{ showtimeId, capacity: numberIn(form, "capacity"), staff, now },
        // once it is drawn the opening is not asked for
        ...(form.has("localDate") && { opens }),
      }),
    );
    if (!answer.ok) {
      if (answer.code === "busy") return { refusal: t("showtimes.refusal.busy") };
      if (answer.code !== "invalid-input") return roomRefusal(answer.code);
      const errors = fieldErrors(answer, roomFieldWords());
      return Object.keys(errors).length > 0 ? { errors } : { refusal: t("showtimes.refusal.notFound") };
    }
    updateTag("showtimes");
    refresh();
    return { savedAt: now };
  },
);

export type RoomAnswer = { ok: true } | { ok: false; words: string };

/** In a rush that has come by itself. */
export const openRoomNowAction = guarded(
  async (sent: { showtimeId: number; capacity: number }): Promise<RoomAnswer> => {
    const staff = await requireManager();
    const { showtimeId, capacity } = { ...sent };
    const answer = await orBusy(async () =>
      setWaitingRoom(database(), { showtimeId, capacity, opens: "now", staff, now: await currentTime() }),
    );
    return answer.ok ? done() : { ok: false, words: wordsOf(answer.code) };
  },
);

export const endRoomAction = guarded(async (sent: { showtimeId: number }): Promise<RoomAnswer> => {
  const staff = await requireManager();
  const answer = await orBusy(async () =>
    endWaitingRoom(database(), { ...sentTo(endWaitingRoom, sent), staff, now: await currentTime() }),
  );
  return answer.ok ? done() : { ok: false, words: wordsOf(answer.code) };
});

function done(): RoomAnswer {
  updateTag("showtimes");
  refresh();
  return { ok: true };
}

function wordsOf(code: SetWaitingRoomCode | "busy" | "invalid-input"): string {
  if (code === "busy") return t("showtimes.refusal.busy");
  if (code === "invalid-input") return t("showtimes.refusal.notFound");
  return roomWords(code);
}
