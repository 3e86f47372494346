"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, numberOrNull } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { Difference, FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { getPromoCode } from "@/lib/pricing/get-promo-code";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import type { CodeContent } from "@/lib/pricing/promo-code-content";
import { disablePromoCode, savePromoCode } from "@/lib/pricing/save-promo-code";
import { redirect } from "@/lib/redirect";
import { daysOf, offWords } from "./_code-words";
import { codeIn, FIELD_OF } from "./_input";
import { CODE_REFUSALS, type CodeField, fieldWords } from "./words";

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
      return { errors: { theaterId: t("promo.wrong.where") } };
    const [promoCodeId, now] = [numberOrNull(data, "promoCodeId"), await currentTime()];
    const edit = { promoCodeId, revision: numberIn(data, "revision"), content: typed, staff, now };
    const saved = await orBusy(() => savePromoCode(db, edit));
    if (!saved.ok && saved.code === "invalid-input") {
      const errors = fieldErrors(saved, fieldWords(), FIELD_OF);
      return Object.keys(errors).length > 0 ? { errors } : { refusal: t(CODE_REFUSALS[saved.code]) };
    }
    const content = savePromoCode.input.shape.content.parse(typed);
    if (saved.ok) redirect(`/admin/promo-codes?saved=${content.code}`);
    if (saved.code === "code-taken") return { errors: { code: t(CODE_REFUSALS[saved.code]) } };
    if (saved.code !== "stale") return { refusal: t(CODE_REFUSALS[saved.code]) };
    const theirs = await getPromoCode(db, { staff, promoCodeId: promoCodeId ?? 0 });
    if (!theirs) return { refusal: t(CODE_REFUSALS["not-found"]) };
    const zone = theaters.find(({ id }) => id === theirs.theaterId)?.timeZone ?? chainZone;
    return { conflict: { revision: theirs.revision, differences: differences(theirs, content, zone) } };
  },
);

function differences(theirs: CodeContent, yours: CodeContent, timeZone: string): Difference[] {
  const words = (content: CodeContent): [FixedKey, string][] => {
    const { fromDay, untilDay } = daysOf(content, timeZone);
    return [
      ["promo.form.code.code", content.code],
      ["promo.form.code.off", offWords(content)],
      ["promo.form.limits.firstDay", fromDay],
      ["promo.form.limits.lastDay", untilDay],
      ["promo.form.limits.uses", String(content.maxUses ?? "")],
      ["promo.form.limits.usesPerPerson", String(content.maxUsesPerPerson ?? "")],
      ["promo.differences.movies", t("promo.differences.moviesChosen", { count: content.movieIds.length })],
      [
        "promo.differences.theaters",
        t("promo.differences.theatersChosen", { count: content.theaterIds.length }),
      ],
    ];
  };
  const mine = new Map(words(yours));
  return words(theirs).flatMap(([label, now]) =>
    now === mine.get(label) ? [] : [{ label: t(label), theirs: now, yours: mine.get(label) ?? "" }],
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
    if (!done.ok) return t(CODE_REFUSALS[done.code]);
    refresh();
    return null;
  },
);
