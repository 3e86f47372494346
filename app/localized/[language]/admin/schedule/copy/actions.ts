"use server";
import { guarded } from "@/app/_actions/guarded";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { type AcceptState, accept } from "../_accept";
import { readAccepted } from "../_accepted";
import { readOriginals, readSpan, wishesOf } from "./_span";

export const acceptCopyAction = guarded(async (_: AcceptState, data: FormData): Promise<AcceptState> => {
  const staff = await requireManager();
  const sent = readAccepted(data);
  const asked = sent && readSpan(sent.params);
  if (!sent || !asked) return { refusal: t("schedule.accept.lookAgain") };
  const [{ stage }, originals] = await Promise.all([
    readScheduleView(staff, { theater: String(asked.theater) }),
    readOriginals(asked, staff),
  ]);
  if (!stage) return { refusal: t("schedule.accept.notYours") };
  const { state, seen } = sent;
  return accept({ staff, stage, wishes: wishesOf(asked, originals, stage), state, seen });
});
