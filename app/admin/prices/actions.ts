"use server";
import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { readJson, rowId } from "@/app/admin/_forms/input";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { line } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { archiveTicketType } from "@/lib/pricing/archive-ticket-type";
import { getCard } from "@/lib/pricing/get-card";
import { getListRevision } from "@/lib/pricing/get-list-revision";
import { getSuccessor } from "@/lib/pricing/get-successor";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { saveTicketTypes } from "@/lib/pricing/save-ticket-types";
import { isCurrency } from "@/lib/venues/theater";
import { cardDifferences } from "./_differences";
import { readDraft } from "./_draft";
import { CARD_REFUSALS, TYPES_REFUSALS } from "./words";

const text = z.string().max(100);
const draft = z.object({
  name: text,
  currency: z.string().refine(isCurrency),
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
const cardForm = z.object({
  theaterId: rowId,
  /** The card it is made from; empty: a further one. */
  revision: z.union([z.literal("").transform(() => null), rowId]),
  draft: z.preprocess(readJson, draft),
});

export type CardState = FormState<string>;

/** Makes the card and goes to it; tells the second of two editors what the first one saved. */
export const saveCardAction = guarded(async (_: CardState, data: FormData): Promise<CardState> => {
  const steward = await requireManager();
  const sent = cardForm.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) return { refusal: CARD_REFUSALS.unreadable };
  const { theaterId, revision: baseId } = sent.data;
  const [db, now] = [database(), await currentTime()];
  const theater = (await listPricedTheaters(db, steward)).find(({ id }) => id === theaterId);
  if (!theater) return { refusal: CARD_REFUSALS["not-found"] };
  const { content, errors } = readDraft(sent.data.draft);
  if (Object.keys(errors).length > 0) return { errors };
  const saved = await orBusy(() => savePriceCard(db, { steward, theaterId, baseId, content, now }));
  if (saved.ok) {
    updateTag("showtimes");
    redirect(`/admin/prices/${saved.value.priceCardId}?saved=${saved.value.showtimes}`);
  }
  if (saved.code === "name-taken") return { errors: { name: CARD_REFUSALS[saved.code] } };
  if (saved.code !== "stale") return { refusal: CARD_REFUSALS[saved.code] };
  const base = baseId === null ? null : await getCard(db, { steward, priceCardId: baseId });
  const revision = base && (await getSuccessor(db, base));
  const newest = revision === null ? null : await getCard(db, { steward, priceCardId: revision });
  if (!newest) return { refusal: CARD_REFUSALS["not-found"] };
  const types = await listTicketTypes(db, { steward, theaterId });
  return { conflict: { revision: newest.id, differences: cardDifferences(newest, content, types) } };
});

const typesForm = z.object({
  theaterId: rowId,
  revision: z.coerce.number().int(),
  types: z.preprocess(
    readJson,
    listOf(
      z.object({
        id: z.int().positive().nullable(),
        name: line(40, 1),
        note: line(60),
      }),
      50,
    ),
  ),
});

/** Names, orders and adds a theater's ticket types. */
export const saveTypesAction = guarded(async (_: CardState, data: FormData): Promise<CardState> => {
  const steward = await requireManager();
  const sent = typesForm.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) return { refusal: TYPES_REFUSALS.unreadable };
  const [db, now] = [database(), await currentTime()];
  const saved = await orBusy(() => saveTicketTypes(db, { ...sent.data, steward, now }));
  if (saved.ok) {
    updateTag("showtimes");
    refresh();
    return { savedAt: now };
  }
  if (saved.code !== "stale") return { refusal: TYPES_REFUSALS[saved.code] };
  const { theaterId, types } = sent.data;
  const theirs = (await listTicketTypes(db, { steward, theaterId })).filter((type) => !type.archivedAt);
  const words = (list: { name: string; note: string }[]) =>
    list.map(({ name, note }) => (note ? `${name} (${note})` : name)).join(", ");
  return {
    conflict: {
      revision: await getListRevision(db, theaterId),
      differences: [{ label: "Ticket types", theirs: words(theirs), yours: words(types) }],
    },
  };
});

const archive = z.object({ ticketTypeId: rowId, isArchived: z.boolean() });

/** Stops selling a ticket type, or sells it again; words when it cannot. */
export const archiveTypeAction = guarded(async (input: z.input<typeof archive>): Promise<string | null> => {
  const steward = await requireManager();
  const sent = archive.safeParse(input);
  if (!sent.success) return TYPES_REFUSALS["not-found"];
  const now = await currentTime();
  const done = await orBusy(() => archiveTicketType(database(), { ...sent.data, steward, now }));
  if (!done.ok) return TYPES_REFUSALS[done.code];
  updateTag("showtimes");
  refresh();
  return null;
});
