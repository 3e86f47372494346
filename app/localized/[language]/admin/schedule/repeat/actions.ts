"use server";
import { guarded } from "@/app/_actions/guarded";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { type AcceptState, accept } from "../_accept";
import { readAccepted } from "../_accepted";
import { readRule, wishesOf } from "./_rule";

export const acceptRepeatAction = guarded(async (_: AcceptState, data: FormData): Promise<AcceptState> => {
  const staff = await requireManager();
  const sent = readAccepted(data);
  const asked = sent && readRule(sent.params);
  if (!sent || !asked?.success) return { refusal: t("schedule.accept.lookAgain") };
  const { stage } = await readScheduleView(staff, { theater: String(asked.data.theater) });
  if (!stage) return { refusal: t("schedule.accept.notYours") };
  const { state, seen } = sent;
  return accept({ staff, stage, wishes: wishesOf(asked.data, stage), state, seen });
});
