"use server";
import { guarded } from "@/app/_actions/guarded";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { type AcceptState, accept } from "../_accept";
import { readAccepted } from "../_accepted";
import { readPlace } from "../_place";
import { readRule, wishesOf } from "./_rule";

export const acceptRepeatAction = guarded(async (_: AcceptState, data: FormData): Promise<AcceptState> => {
  const staff = await requireManager();
  const sent = readAccepted(data);
  const asked = sent && readRule(sent.params);
  if (!sent || !asked?.success) return { refusal: "Look at the preview once more, please." };
  const { stage } = await readPlace(staff, { theater: String(asked.data.theater) });
  if (!stage) return { refusal: "This theater is not yours to schedule at." };
  const { state, seen } = sent;
  return accept({ staff, stage, wishes: wishesOf(asked.data, stage), state, seen });
});
