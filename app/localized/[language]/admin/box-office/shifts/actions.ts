"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { asForm, numberIn, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { parseMinor } from "@/lib/money";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { closeShift } from "@/lib/shifts/close-shift";
import { moveCash } from "@/lib/shifts/move-cash";
import { openShift } from "@/lib/shifts/open-shift";
import { SHIFT_WORDS } from "./words";

export type OpenState = FormState<"float">;
export type MoveState = FormState<"amount" | "reason">;
export type CloseState = FormState<"counted">;

/** Opens a shift and goes to it. */
export const openShiftAction = guarded(async (_: OpenState, data: FormData): Promise<OpenState> => {
  const by = { staff: await requireSeller(), now: await currentTime() };
  const form = asForm(data);
  const floatMinor = parseMinor(textIn(form, "float"), textIn(form, "currency"));
  if (floatMinor === null) return { errors: { float: t("boxOffice.shifts.noSum") } };
  const opened = await orBusy(() =>
    openShift(database(), { theaterId: numberIn(form, "theaterId"), floatMinor, ...by }),
  );
  if (!opened.ok) return { refusal: t(SHIFT_WORDS[opened.code]) };
  redirect(`/admin/box-office/shifts/${opened.value.shiftId}`);
});

export const moveCashAction = guarded(async (_: MoveState, data: FormData): Promise<MoveState> => {
  const by = { staff: await requireSeller(), now: await currentTime() };
  const form = asForm(data);
  const amountMinor = parseMinor(textIn(form, "amount"), textIn(form, "currency"));
  const reason = textIn(form, "reason").trim();
  if (!amountMinor) return { errors: { amount: t("boxOffice.shifts.noSum") } };
  if (!reason) return { errors: { reason: t("boxOffice.shift.move.reasonMissing") } };
  const kind = textIn(form, "kind") === "paid-in" ? ("paid-in" as const) : ("paid-out" as const);
  const moved = await orBusy(() =>
    moveCash(database(), { shiftId: textIn(form, "shiftId"), kind, amountMinor, reason, ...by }),
  );
  if (!moved.ok && moved.code === "not-that-much") return { errors: { amount: t(SHIFT_WORDS[moved.code]) } };
  return answerWith(moved);
});

export const closeShiftAction = guarded(async (_: CloseState, data: FormData): Promise<CloseState> => {
  const by = { staff: await requireSeller(), now: await currentTime() };
  const form = asForm(data);
  const countedMinor = parseMinor(textIn(form, "counted"), textIn(form, "currency"));
  if (countedMinor === null) return { errors: { counted: t("boxOffice.shifts.noSum") } };
  const close = { shiftId: textIn(form, "shiftId"), countedMinor, note: textIn(form, "note") };
  return answerWith(await orBusy(() => closeShift(database(), { ...close, ...by })));
});

function answerWith(answer: { ok: true } | { ok: false; code: keyof typeof SHIFT_WORDS }) {
  // the page shows how a shift was counted, also to whoever was not told that they had closed it
  if (answer.ok || answer.code === "closed-already") refresh();
  return answer.ok ? { savedAt: Date.now() } : { refusal: t(SHIFT_WORDS[answer.code]) };
}
