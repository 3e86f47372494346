"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm, numberIn, numberOrNull } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { readJson } from "@/app/localized/[language]/admin/_forms/input";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listFacts, listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { listOf } from "@/lib/list-of";
import { orBusy } from "@/lib/or-busy";
import { archiveTicketType } from "@/lib/pricing/archive-ticket-type";
import { getCard } from "@/lib/pricing/get-card";
import { getListRevision } from "@/lib/pricing/get-list-revision";
import { getSuccessor } from "@/lib/pricing/get-successor";
import { listTicketTypes, TICKET_TYPE_TEXTS, type TicketType } from "@/lib/pricing/list-ticket-types";
import { retirePriceCard } from "@/lib/pricing/retire-price-card";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { saveTicketTypes } from "@/lib/pricing/save-ticket-types";
import { redirect } from "@/lib/redirect";
import { isCurrency } from "@/lib/venues/theater";
import { cardDifferences } from "./_differences";
import { contentOf } from "./_draft";
import { draftErrors } from "./_draft-errors";
import { CARD_REFUSALS, RETIRE_REFUSALS, TYPES_REFUSALS } from "./words";

const text = z.string().max(300);
/** The form as its page keeps it; what a card may be, `savePriceCard` knows. */
const cardDraft = z.object({
  name: text,
  currency: z.string(),
  prices: z.record(z.string().regex(new RegExp(`^\\d{1,15}:(${SEAT_TYPES.join("|")})$`)), text),
  rules: listOf(
    z.object({
      ...{ name: text, from: text, until: text, value: text },
      weekdays: z.int(),
      format: z.enum(["", ...SHOWTIME_FORMATS]),
      ticketTypeId: z.int().positive().nullable(),
      seatType: z.enum(SEAT_TYPES).nullable(),
      isOff: z.boolean(),
      isShare: z.boolean(),
    }),
    200,
  ),
});

export type CardState = FormState<string>;

/** Makes the card and goes to it; tells the second of two editors what the first one saved. */
export const saveCardAction = guarded(async (_: CardState, data: FormData): Promise<CardState> => {
  const staff = await requireManager();
  const form = asForm(data);
  const draft = cardDraft.safeParse(readJson(form.get("draft")));
  if (!draft.success || !isCurrency(draft.data.currency))
    return { refusal: t(CARD_REFUSALS["invalid-input"]) };
  const content = contentOf(draft.data);
  const theaterId = numberIn(form, "theaterId");
  // the card it is made from; empty: a further one
  const baseId = numberOrNull(form, "revision");
  const [db, now] = [database(), await currentTime()];
  const saved = await orBusy(() => savePriceCard(db, { staff, theaterId, baseId, content, now }));
  if (saved.ok) {
    updateTag("showtimes");
    redirect(`/admin/prices/${saved.value.priceCardId}?saved=${saved.value.showtimes}`);
  }
  if (saved.code === "invalid-input") {
    const errors = draftErrors(saved, draft.data);
    return saved.issues.every(({ path }) => path[0] === "content")
      ? { errors }
      : { refusal: t(CARD_REFUSALS[saved.code]) };
  }
  if (saved.code === "no-prices") return { errors: { prices: t(CARD_REFUSALS[saved.code]) } };
  if (saved.code === "name-taken") return { errors: { name: t(CARD_REFUSALS[saved.code]) } };
  if (saved.code !== "stale") return { refusal: t(CARD_REFUSALS[saved.code]) };
  const base = baseId === null ? null : await getCard(db, { staff, priceCardId: baseId });
  const revision = base && (await getSuccessor(db, base));
  const newest = revision === null ? null : await getCard(db, { staff, priceCardId: revision });
  if (!newest) return { refusal: t(CARD_REFUSALS["not-found"]) };
  const types = await listTicketTypes(db, { staff, theaterId });
  return { conflict: { revision: newest.id, differences: cardDifferences(newest, content, types) } };
});

/** Gives a card up; words when it cannot be. */
export const retireCardAction = guarded(
  async (sent: z.input<typeof retirePriceCard.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const done = await orBusy(() =>
      retirePriceCard(database(), { ...sentTo(retirePriceCard, sent), staff, now }),
    );
    return done.ok ? null : t(RETIRE_REFUSALS[done.code]);
  },
);

/** The rows of the form; what a ticket type may be, `saveTicketTypes` knows. */
const typeRows = listOf(
  z.object({
    ...{ id: z.number().nullable(), name: z.string(), note: z.string() },
    translations: z
      .partialRecord(z.enum(TICKET_TYPE_TEXTS), z.record(z.string().max(10), z.string().max(300)))
      .default({}),
  }),
  50,
);

/** Names, orders and adds a theater's ticket types. */
export const saveTypesAction = guarded(async (_: CardState, data: FormData): Promise<CardState> => {
  const staff = await requireManager();
  const form = asForm(data);
  const rows = typeRows.safeParse(readJson(form.get("types")));
  if (!rows.success) return { refusal: t(TYPES_REFUSALS["invalid-input"]) };
  const [db, now] = [database(), await currentTime()];
  const [theaterId, types] = [numberIn(form, "theaterId"), rows.data];
  const edit = { theaterId, types, revision: numberIn(form, "revision"), staff, now };
  const saved = await orBusy(() => saveTicketTypes(db, edit));
  if (saved.ok) {
    updateTag("showtimes");
    refresh();
    return { savedAt: now };
  }
  if (saved.code !== "stale") return { refusal: t(TYPES_REFUSALS[saved.code]) };
  const theirs = (await listTicketTypes(db, { staff, theaterId })).filter((type) => !type.archivedAt);
  const words = (list: Pick<TicketType, "name" | "note" | "translations">[]) =>
    listFacts(list.map(({ name, note, translations }) => inWords(name, note, translations)));
  return {
    conflict: {
      revision: await getListRevision(db, theaterId),
      differences: [
        { label: t("prices.difference.ticketTypes"), theirs: words(theirs), yours: words(types) },
      ],
    },
  };
});

/** "Child (under 14); Kind, طفل": so that a difference in any language is seen. */
function inWords(name: string, note: string, translations: TicketType["translations"]): string {
  const own = note ? t("prices.types.withNote", { name, note }) : name;
  const others = Object.values(translations).flatMap((texts) => Object.values(texts).filter(Boolean));
  return others.length > 0 ? listFactsApart([own, listFacts(others)]) : own;
}

/** Stops selling a ticket type, or sells it again; words when it cannot. */
export const archiveTypeAction = guarded(
  async (sent: z.input<typeof archiveTicketType.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const done = await orBusy(() =>
      archiveTicketType(database(), { ...sentTo(archiveTicketType, sent), staff, now }),
    );
    if (!done.ok) return t(TYPES_REFUSALS[done.code]);
    updateTag("showtimes");
    refresh();
    return null;
  },
);
