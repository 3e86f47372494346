import { z } from "zod";
import { amountMinor, nothing, publicId, rowId } from "@/app/api/v1/_frame/fields";
import { operation } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { created, done, ok, type Refusal, refuse } from "@/app/api/v1/_frame/reply";
import { SEAT_TYPES } from "@/db/schema/venues";
import { newApiVisitorId } from "@/lib/accounts/sessions/visitor";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { getHoldClient } from "@/lib/claims/get-hold-client";
import { WORK_PARTS, type Work } from "@/lib/claims/work-limits";
import { SECOND_MS } from "@/lib/clock-units";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdBestOffered } from "@/lib/holding/hold-best-offered";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { swapSeats } from "@/lib/holding/swap-seats";
import { asHold, findHold, hold, holdToken, newHold, secretOf } from "./_hold";

const guestOrSeller = { guestOr: "sell" } as const;
const at = { path: z.object({ id: publicId }), query: nothing };

const seatIds = z.array(rowId).min(1).max(100);

const proof = z
  .strictObject({
    challenge: z.string().max(200),
    nonces: z.array(z.int().nonnegative()).max(WORK_PARTS),
  })
  .meta({ description: "Of the work that was asked for: the challenge, and the numbers that were found." })
  .exactOptional();

const wish = z
  .union([
    z.strictObject({ showtimeId: rowId, seatIds, proof }),
    z.strictObject({
      showtimeId: rowId,
      proof,
      bestAvailable: z.strictObject({
        count: z.int().min(1).max(100),
        seatType: z.enum(SEAT_TYPES).optional(),
        maxPriceMinor: amountMinor.optional(),
      }),
    }),
  ])
  .meta({ id: "HoldWish" });

const OF_CLAIMS: readonly ProblemCode[] = [
  ...(["unknown-showtime", "showtime-cancelled", "not-on-sale", "sales-closed", "unknown-seat"] as const),
  ...([
    "seat-not-sold",
    "too-many-seats",
    "too-many-holds",
    "too-many-by-token",
    "too-many-from-address",
  ] as const),
  ...([
    "too-many-here-from-address",
    "held-too-often",
    "too-fast",
    "payment-in-progress",
    "duplicate-seats",
  ] as const),
  ...(["seats-taken", "no-seats", "not-admitted"] as const),
];

type Done = {
  ok: false;
  code: ProblemCode | "invalid-input";
  taken?: number[];
  nearest?: number[] | null;
  work?: Work;
  againAfterMs?: number;
};

/** Of seats that are gone: which, and as many others as can be had; of work: what is to be done. */
function refuseClaim({ code, taken = [], nearest = null, work, againAfterMs }: Done): Refusal {
  if (code === "seats-taken") return refuse(code, { conflicts: taken, alternatives: nearest });
  if (code === "work") return refuse(code, { work });
  if (code === "not-admitted" && againAfterMs !== undefined)
    return { ...refuse(code), headers: { "Retry-After": String(Math.ceil(againAfterMs / SECOND_MS)) } };
  return refuse(code === "invalid-input" ? "invalid-body" : code);
}

const createHold = operation({
  ...{ id: "createHold", method: "POST", at: "/holds", tag: "Holds", access: guestOrSeller },
  summary: "Hold seats for some minutes",
  description:
    "All of them or none. The seats that are named, or the best for so many people. Where very many are held and not " +
    "bought, a guest is asked for work first: the problem `work` says what, and the same request with `proof` holds them.",
  path: nothing,
  query: nothing,
  body: wish,
  answers: { 201: { description: "The hold, with its secret", schema: newHold } },
  problems: [...OF_CLAIMS, "no-such-seats", "work"],
  run: async ({ db, now, caller: { client, from }, body }) => {
    const holder = { visitorId: newApiVisitorId(), userId: null };
    const by = {
      showtimeId: body.showtimeId,
      ...(body.proof && { proof: body.proof }),
      holder,
      from,
      client,
      now,
    };
    const held =
      "seatIds" in body
        ? await holdSeats(db, { ...by, seatIds: body.seatIds })
        : await holdBestOffered(db, { ...by, ...partyOf(body.bestAvailable) });
    if (!held.ok) return refuseClaim(held);
    const told = await asHold(db, held.value);
    return created(`/holds/${told.id}`, { ...told, token: secretOf(holder.visitorId) });
  },
});

type Best = Extract<z.output<typeof wish>, { bestAvailable: unknown }>["bestAvailable"];

const partyOf = ({ count, seatType, maxPriceMinor }: Best) => ({
  partySize: count,
  ...(seatType && { seatType }),
  ...(maxPriceMinor !== undefined && { maxPriceMinor }),
});

const readHold = operation({
  ...{ id: "readHold", method: "GET", at: "/holds/{id}", tag: "Holds", access: guestOrSeller },
  summary: "A hold",
  ...at,
  body: null,
  headers: holdToken,
  answers: { 200: { description: "The hold", schema: hold } },
  problems: ["hold-token-needed", "no-hold"],
  run: async (asked) => {
    const own = await findHold(asked);
    return "problem" in own ? own : ok(await asHold(asked.db, own.found));
  },
});

const changeHold = operation({
  ...{ id: "changeHold", method: "PATCH", at: "/holds/{id}", tag: "Holds", access: guestOrSeller },
  summary: "Hold other seats instead, or ask for more time",
  description: "No seat is released unless all new ones are taken. Other seats do not restart the time.",
  ...at,
  body: z
    .union([z.strictObject({ seatIds }), z.strictObject({ extend: z.literal(true) })])
    .meta({ id: "HoldChange" }),
  headers: holdToken,
  answers: { 200: { description: "The hold as it is then", schema: hold } },
  problems: [
    ...OF_CLAIMS,
    ...([
      "hold-token-needed",
      "no-hold",
      "hoarding",
      "crowded",
      "sales-close",
      "no-more-extensions",
    ] as const),
  ],
  run: async (asked) => {
    const own = await findHold(asked);
    if ("problem" in own) return own;
    const { db, now, caller, body } = asked;
    const { found, holder } = own;
    const by = { showtimeId: found.showtimeId, holder, from: caller.from, now };
    const changed =
      "extend" in body
        ? await extendHold(db, by)
        : await swapSeats(db, {
            ...{ ...by, ...changeOf(found.seatIds, body.seatIds) },
            // what a token began counts as its own, also when its customer goes on without it
            client: caller.client ?? (await getHoldClient(db, found.id)),
          });
    if (!changed.ok) return refuseClaim(changed);
    const after = await getHoldById(db, { holdId: found.id, holder, now });
    return after ? ok(await asHold(db, after)) : refuse("no-hold");
  },
});

/** What is to be taken and released, so that exactly the wanted seats are held. */
const changeOf = (held: readonly number[], wanted: readonly number[]) => ({
  take: wanted.filter((id, at) => !held.includes(id) || wanted.indexOf(id) !== at),
  give: held.filter((id) => !wanted.includes(id)),
});

const endHold = operation({
  ...{ id: "endHold", method: "DELETE", at: "/holds/{id}", tag: "Holds", access: guestOrSeller },
  summary: "Release the seats of a hold",
  ...at,
  body: null,
  headers: holdToken,
  answers: { 204: { description: "They are free", schema: null } },
  problems: ["hold-token-needed", "no-hold", "payment-in-progress"],
  run: async (asked) => {
    const own = await findHold(asked);
    if ("problem" in own) return own;
    const { seatIds, showtimeId } = own.found;
    const released = await releaseSeats(asked.db, {
      showtimeId,
      seatIds,
      holder: own.holder,
      now: asked.now,
    });
    if (released.ok) return done;
    return refuse(released.code === "invalid-input" ? "no-hold" : released.code);
  },
});

export const HOLD_OPERATIONS = [createHold, readHold, changeHold, endHold];
