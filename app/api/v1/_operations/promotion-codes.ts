import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { ifMatch, revisionIn, revisionTag } from "@/app/api/v1/_frame/etag";
import { idInAddress, idOrSlug, nothing } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { created, done, ok, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { getPromoCode } from "@/lib/pricing/get-promo-code";
import { listPromoCodes } from "@/lib/pricing/list-promo-codes";
import { disablePromoCode, savePromoCode } from "@/lib/pricing/save-promo-code";
import { findManaged } from "./_managed";
import {
  asCode,
  asListed,
  codeChange,
  codeDraft,
  contentOf,
  draftOf,
  listedCode,
  promotionCode,
} from "./_promotion-code";

const tag = "Promotion codes";
const one = { at: "/promotion-codes/{id}", tag, path: z.object({ id: idInAddress }), query: nothing };

type Found = NonNullable<Awaited<ReturnType<typeof getPromoCode>>>;

const tagOf = (found: Found) => revisionTag(found.revision, asCode(found));

const listCodes = managing({
  ...{ id: "listPromotionCodes", method: "GET", at: "/promotion-codes", tag },
  summary: "Promotion codes, those in use first and the newest of them",
  description: "A theater's token sees its theater's, one for every theater all.",
  path: nothing,
  query: z.object({ theater: idOrSlug.optional().meta({ description: "A theater's id or slug." }) }),
  body: null,
  answers: { 200: { description: "All of them", schema: listOf(listedCode) } },
  problems: ["not-found"],
  run: async (asked) => {
    const { db, staff, query } = asked;
    const { theater } = query;
    const theaterId = theater && (await findManaged({ ...asked, path: { theater } }));
    if (theaterId === null) return refuse("not-found");
    const found = await listPromoCodes(db, { staff, theaterId });
    return ok({ data: found.map(asListed), next: null });
  },
});

const createCode = managing({
  ...{ id: "createPromotionCode", method: "POST", at: "/promotion-codes", tag },
  summary: "Make a promotion code",
  path: nothing,
  query: nothing,
  body: codeDraft,
  answers: { 201: { description: "The code", schema: promotionCode } },
  problems: ["not-found", "code-taken", "unknown-movie", "unknown-theater"],
  run: async ({ db, staff, now, body }) => {
    const content = contentOf(body);
    const made = await savePromoCode(db, { promoCodeId: null, revision: 0, content, staff, now });
    if (!made.ok) return made.code === "stale" ? refuse("not-found") : refuseAs(made);
    const found = await getPromoCode(db, { staff, promoCodeId: made.value.promoCodeId });
    if (!found) return refuse("not-found");
    return created(`/promotion-codes/${found.id}`, asCode(found), { etag: tagOf(found) });
  },
});

const readCode = managing({
  ...{ ...one, id: "readPromotionCode", method: "GET" },
  summary: "A promotion code",
  body: null,
  answers: { 200: { description: "The code", schema: promotionCode } },
  problems: ["not-found"],
  run: async ({ db, staff, path }) => {
    const found = await getPromoCode(db, { staff, promoCodeId: path.id });
    return found ? ok(asCode(found), { etag: tagOf(found) }) : refuse("not-found");
  },
});

const changeCode = managing({
  ...{ ...one, id: "changePromotionCode", method: "PATCH" },
  summary: "Change a promotion code",
  description: "What is left out stays. What was bought with it keeps what it took off.",
  body: codeChange,
  headers: ifMatch,
  answers: { 200: { description: "The code as it is then", schema: promotionCode } },
  problems: [
    ...(["not-found", "if-match-missing", "stale", "code-taken", "unknown-movie"] as const),
    "unknown-theater",
  ],
  run: async ({ db, staff, now, path, headers, body }) => {
    const before = await getPromoCode(db, { staff, promoCodeId: path.id });
    if (!before) return refuse("not-found");
    const revision = revisionIn(headers, before.revision);
    if (typeof revision !== "number") return revision;
    const content = contentOf({ ...draftOf(before), ...body } as z.output<typeof codeDraft>);
    const saved = await savePromoCode(db, { promoCodeId: before.id, revision, content, staff, now });
    if (!saved.ok) return refuseAs(saved);
    const found = await getPromoCode(db, { staff, promoCodeId: before.id });
    return found ? ok(asCode(found), { etag: tagOf(found) }) : refuse("not-found");
  },
});

const endCode = managing({
  ...{ ...one, id: "endPromotionCode", method: "DELETE" },
  summary: "End a promotion code",
  description:
    "It takes nothing off any more, and stays for the books. Payments that were begun with it go on.",
  body: null,
  answers: { 204: { description: "It is ended", schema: null } },
  problems: ["not-found"],
  run: async ({ db, staff, now, path }) => {
    const ended = await disablePromoCode(db, { promoCodeId: path.id, isDisabled: true, staff, now });
    return ended.ok ? done : refuse("not-found");
  },
});

export const PROMOTION_CODE_OPERATIONS = [listCodes, createCode, readCode, changeCode, endCode];
