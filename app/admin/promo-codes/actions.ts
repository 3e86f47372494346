"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, numberOrNull } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { Difference, FormState } from "@/app/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { getPromoCode } from "@/lib/pricing/get-promo-code";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import type { CodeContent } from "@/lib/pricing/promo-code-content";
import { disablePromoCode, savePromoCode } from "@/lib/pricing/save-promo-code";
import { daysOf, offWords } from "./_code-words";
import { codeIn, FIELD_OF } from "./_input";
import { CODE_REFUSALS, type CodeField, FIELD_WORDS } from "./words";

/** Makes or edits a code and goes back to the list. */
export const saveCodeAction = guarded(
  async (_: FormState<CodeField>, sent: FormData): Promise<FormState<CodeField>> => {
    const staff = await requireManager();
    const data = asForm(sent);
    const db = database();
    const theaters = await listPricedTheaters(db, staff);
    const chainZone = await getChainZone(db);
    const typed = codeIn(data, { chainZone, theaters });
    if (typed.theaterId !== null && !theaters.some(({ id }) => id === typed.theaterId))
      return { errors: { theaterId: FIELD_WORDS.theaterId } };
    const [promoCodeId, now] = [numberOrNull(data, "promoCodeId"), await currentTime()];
    const edit = { promoCodeId, revision: numberIn(data, "revision"), content: typed, staff, now };
    const saved = await orBusy(() => savePromoCode(db, edit));
    if (!saved.ok && saved.code === "invalid-input") {
      const errors = fieldErrors(saved, FIELD_WORDS, FIELD_OF);
      return Object.keys(errors).length > 0 ? { errors } : { refusal: CODE_REFUSALS[saved.code] };
    }
    const content = savePromoCode.input.shape.content.parse(typed);
    if (saved.ok) redirect(`/admin/promo-codes?saved=${content.code}`);
    if (saved.code === "code-taken") return { errors: { code: CODE_REFUSALS[saved.code] } };
    if (saved.code !== "stale") return { refusal: CODE_REFUSALS[saved.code] };
    const theirs = await getPromoCode(db, { staff, promoCodeId: promoCodeId ?? 0 });
    if (!theirs) return { refusal: CODE_REFUSALS["not-found"] };
    const zone = theaters.find(({ id }) => id === theirs.theaterId)?.timeZone ?? chainZone;
    return { conflict: { revision: theirs.revision, differences: differences(theirs, content, zone) } };
  },
);

function differences(theirs: CodeContent, yours: CodeContent, timeZone: string): Difference[] {
  const words = (content: CodeContent): Record<string, string> => {
    const { fromDay, untilDay } = daysOf(content, timeZone);
    return {
      Code: content.code,
      "Takes off": offWords(content),
      "First day": fromDay,
      "Last day": untilDay,
      "Uses in all": String(content.maxUses ?? ""),
      "Uses per person": String(content.maxUsesPerPerson ?? ""),
      Movies: content.movieIds.length > 0 ? `${content.movieIds.length} chosen` : "all",
      Theaters: content.theaterIds.length > 0 ? `${content.theaterIds.length} chosen` : "all",
    };
  };
  const [now, mine] = [words(theirs), words(yours)];
  return Object.entries(now).flatMap(([label, theirs]) =>
    theirs === mine[label] ? [] : [{ label, theirs, yours: mine[label] ?? "" }],
  );
}

/** Ends a code, or brings it back; words when it cannot. */
export const disableCodeAction = guarded(
  async (sent: z.input<typeof disablePromoCode.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const done = await orBusy(() =>
      disablePromoCode(database(), { ...sentTo(disablePromoCode, sent), staff, now }),
    );
    if (!done.ok) return CODE_REFUSALS[done.code];
    refresh();
    return null;
  },
);
