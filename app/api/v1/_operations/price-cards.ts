import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { ifMatch, revisionIn, revisionTag } from "@/app/api/v1/_frame/etag";
import { asInstant, idInAddress, nothing } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { created, done, ok, type Reply, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import { getCard, type PriceCard } from "@/lib/pricing/get-card";
import { listCards } from "@/lib/pricing/list-cards";
import { retirePriceCard } from "@/lib/pricing/retire-price-card";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { findManaged, ofTheater } from "./_managed";
import { asCard, cardChange, cardDraft, contentOf, draftOf, listedCard, priceCard } from "./_price-card";

const tag = "Prices";
const at = { path: z.object({ id: idInAddress }), query: nothing };

/** A card never changes: its id is its revision, until another takes its place. */
const tagOf = (card: PriceCard) => revisionTag(card.id, asCard(card));

const listPriceCards = managing({
  ...{ id: "listPriceCards", method: "GET", at: "/theaters/{theater}/price-cards", tag },
  summary: "The price cards of a theater that are in force, by name",
  path: ofTheater,
  query: nothing,
  body: null,
  answers: { 200: { description: "All of them", schema: listOf(listedCard) } },
  problems: ["not-found"],
  run: async (asked) => {
    const { db, staff, now } = asked;
    const theaterId = await findManaged(asked);
    if (theaterId === null) return refuse("not-found");
    const cards = await listCards(db, { staff, theaterId, now });
    const data = cards.map(({ createdAt, ...card }) => ({ ...card, createdAt: asInstant(createdAt) }));
    return ok({ data, next: null });
  },
});

const createPriceCard = managing({
  ...{ id: "createPriceCard", method: "POST", at: "/theaters/{theater}/price-cards", tag },
  summary: "Make a further price card",
  description: "Prices by ticket type and type of seat; rules are applied in their order.",
  path: ofTheater,
  query: nothing,
  body: cardDraft,
  answers: { 201: { description: "The card", schema: priceCard } },
  problems: ["not-found", "name-taken", "unknown-ticket-type", "no-prices"],
  run: async (asked) => {
    const { db, staff, now, body } = asked;
    const theaterId = await findManaged(asked);
    if (theaterId === null) return refuse("not-found");
    const content = contentOf(body);
    const made = await savePriceCard(db, { theaterId, baseId: null, content, staff, now });
    return made.ok ? tellMade(db, made.value.priceCardId, staff) : refuseAs(made);
  },
});

const readPriceCard = managing({
  ...{ id: "readPriceCard", method: "GET", at: "/price-cards/{id}", tag },
  summary: "A price card, replaced ones too",
  ...at,
  body: null,
  answers: { 200: { description: "The card", schema: priceCard } },
  problems: ["not-found"],
  run: async ({ db, staff, path }) => {
    const card = await getCard(db, { staff, priceCardId: path.id });
    return card ? ok(asCard(card), { etag: tagOf(card) }) : refuse("not-found");
  },
});

const changePriceCard = managing({
  ...{ id: "changePriceCard", method: "PATCH", at: "/price-cards/{id}", tag },
  summary: "Put another price card in the place of one",
  description:
    "What is left out stays as it is on the old one; lists are taken whole. The card that is answered is a new one by " +
    "another id: showtimes to come are sold by it from now on, and whoever holds seats keeps the prices they saw.",
  ...at,
  body: cardChange,
  headers: ifMatch,
  answers: { 201: { description: "The card that is in force now", schema: priceCard } },
  problems: [
    ...(["not-found", "if-match-missing", "stale", "name-taken", "unknown-ticket-type"] as const),
    "no-prices",
  ],
  run: async ({ db, staff, now, path, headers, body }) => {
    const base = await getCard(db, { staff, priceCardId: path.id });
    if (!base) return refuse("not-found");
    const revision = revisionIn(headers, base.id);
    if (typeof revision !== "number") return revision;
    if (revision !== base.id) return refuse("stale");
    const content = contentOf({ ...draftOf(base), ...body } as z.output<typeof cardDraft>);
    const { theaterId, id: baseId } = base;
    const made = await savePriceCard(db, { theaterId, baseId, content, staff, now });
    return made.ok ? tellMade(db, made.value.priceCardId, staff) : refuseAs(made);
  },
});

const retireCard = managing({
  ...{ ...at, id: "retirePriceCard", method: "DELETE", at: "/price-cards/{id}", tag },
  summary: "Give up a price card",
  description:
    "Where no showtime to come is sold by it. It stays for what was held or sold by it, and can still be read.",
  body: null,
  answers: { 204: { description: "It is in force no more", schema: null } },
  problems: ["not-found", "stale", "card-in-use"],
  run: async ({ db, staff, now, path }) => {
    const retired = await retirePriceCard(db, { priceCardId: path.id, staff, now });
    return retired.ok ? done : refuseAs(retired);
  },
});

async function tellMade(db: Database, priceCardId: number, staff: ApiClient): Promise<Reply> {
  const card = await getCard(db, { staff, priceCardId });
  return card ? created(`/price-cards/${card.id}`, asCard(card), { etag: tagOf(card) }) : refuse("not-found");
}

export const PRICE_CARD_OPERATIONS = [
  listPriceCards,
  createPriceCard,
  readPriceCard,
  changePriceCard,
  retireCard,
];
