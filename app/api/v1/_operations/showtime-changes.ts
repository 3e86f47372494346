import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { revisionIn } from "@/app/api/v1/_frame/etag";
import { idInAddress, nothing, rowId } from "@/app/api/v1/_frame/fields";
import { type Asked, operation } from "@/app/api/v1/_frame/operation";
import { created, ok, type Refusal, refuse } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import type { ApiClient } from "@/lib/accounts/api-client";
import { text } from "@/lib/input/text";
import { orBusy } from "@/lib/or-busy";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { findShowtime } from "@/lib/programme/find-showtime";
import { publishShowtimes, withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { scheduleList, type Unfit } from "@/lib/programme/schedule-list";
import { getProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { saleState, showtimeParts, wallTime } from "@/lib/scheduling/showtime-input";
import { asShowtime, features, showtime, tagOfShowtime } from "./_showtime";

const manage = { scopes: ["manage"] } as const;
const ifMatch = { "if-match": { description: "The ETag of what was read, or *.", required: true } };

/** When it starts: an instant, or a day of the theater and a time of its clock. */
const start = z
  .union([
    z.strictObject({ at: z.iso.datetime({ offset: true }).refine(isOfThisEra) }),
    z.strictObject({
      date: z.iso.date().refine((said) => "1900" <= said && said < "2223"),
      time: wallTime,
      repeated: z
        .enum(["earlier", "later"])
        .optional()
        .meta({ description: "Which one is meant where the clock shows that time twice." }),
    }),
  ])
  .meta({ id: "Start" });

function isOfThisEra(said: string): boolean {
  const at = Date.parse(said);
  return at > 0 && at < 8_000_000_000_000;
}

function startOf(said: z.output<typeof start>) {
  if ("at" in said) return { startsAt: Date.parse(said.at) };
  const { date, time, repeated } = said;
  return { localDate: date, localTime: time, ...(repeated && { repeated }) };
}

const draft = z
  .strictObject({
    movieId: rowId,
    screenId: rowId,
    priceCardId: rowId
      .nullable()
      .default(null)
      .meta({ description: "Null: the one that is taken for granted on the screen." }),
    start,
    format: showtimeParts.format.default("2D"),
    language: showtimeParts.language,
    subtitles: showtimeParts.subtitles.default(null),
    accessibility: features.default([]),
    state: saleState.default("draft"),
  })
  .meta({ id: "ShowtimeDraft" });

const many = z
  .strictObject({
    showtimes: z
      .array(draft.omit({ state: true }))
      .min(1)
      .max(100),
    state: saleState.default("draft"),
  })
  .meta({ id: "ShowtimeDrafts" });

const createShowtimes = operation({
  ...{ id: "createShowtimes", method: "POST", at: "/showtimes", tag: "Showtimes", access: manage },
  summary: "Schedule a showtime, or many of one theater",
  description:
    "All of them or none. `unfit` says which do not fit, by their place in the list, and what stands in the way.",
  path: nothing,
  query: nothing,
  body: z.union([draft, many]),
  answers: { 201: { description: "What was scheduled", schema: z.union([showtime, listOf(showtime)]) } },
  problems: [
    ...(["unknown-movie", "archived-movie", "no-length", "unknown-screen", "no-layout"] as const),
    ...([
      "unknown-price-card",
      "unpriced-seats",
      "no-such-time",
      "ambiguous-time",
      "past",
      "overlap",
    ] as const),
  ],
  run: async ({ db, now, caller: { client }, body }) => {
    if (!client) return refuse("token-needed");
    const { list, state } = "showtimes" in body ? { list: body.showtimes, state: body.state } : asList(body);
    const showtimes = list.map(({ accessibility, ...one }) => ({
      ...{ ...one, accessibility: accessibility.join(","), start: startOf(one.start) },
    }));
    const made = await scheduleList(db, { showtimes, state, staff: client, now });
    if (!made.ok && made.code === "invalid-input") return refuse("invalid-body");
    if (!made.ok) return refuse(made.code, { unfit: made.unfit.map(asUnfit) });
    const told = [];
    for (const showtimeId of made.value.showtimeIds)
      told.push(await getProgramShowtime(db, { showtimeId, by: client }));
    const found = told.flatMap((one) => one ?? []);
    const [first] = found;
    if (!first) return refuse("not-found");
    if ("showtimes" in body)
      return created("/showtimes", { data: found.map((one) => asShowtime(one)), next: null });
    return created(`/showtimes/${first.id}`, asShowtime(first), { etag: tagOfShowtime(first) });
  },
});

const asList = ({ state, ...one }: z.output<typeof draft>) => ({ list: [one], state });

const asUnfit = ({ at, code, clash }: Unfit) => ({
  at,
  code,
  ...(clash && {
    clash: {
      title: clash.title,
      startsAt: new Date(clash.startsAt).toISOString(),
      showtimeId: clash.showtimeId,
    },
  }),
});

const change = z
  .union([
    z.strictObject({ state: saleState }),
    z
      .strictObject({
        movieId: rowId,
        screenId: rowId,
        priceCardId: rowId,
        start,
        format: showtimeParts.format,
        language: showtimeParts.language,
        subtitles: showtimeParts.subtitles,
        accessibility: features,
      })
      .partial(),
  ])
  .meta({ id: "ShowtimeChange" });

const changeShowtime = operation({
  ...{ id: "changeShowtime", method: "PATCH", at: "/showtimes/{id}", tag: "Showtimes", access: manage },
  summary: "Change a showtime, put it on sale or withdraw it",
  description: "What is left out stays. Once people have seats for it, only its price card can be changed.",
  path: z.object({ id: idInAddress }),
  query: nothing,
  body: change,
  headers: ifMatch,
  answers: { 200: { description: "The showtime as it is then", schema: showtime } },
  problems: [
    ...([
      "not-found",
      "if-match-missing",
      "stale",
      "sold",
      "house-seats",
      "cancelled",
      "begun",
      "changed",
    ] as const),
    ...(["unknown-movie", "archived-movie", "no-length", "unknown-screen", "no-layout"] as const),
    ...([
      "unknown-price-card",
      "unpriced-seats",
      "no-such-time",
      "ambiguous-time",
      "past",
      "overlap",
    ] as const),
  ],
  run: async (asked) => {
    const managed = await ofTheirs(asked);
    if ("problem" in managed) return managed;
    const { db, now, body, path } = asked;
    const { client: staff, revision, current } = managed;
    if ("state" in body) {
      if (revision !== current) return refuse("stale");
      const act = body.state === "on-sale" ? publishShowtimes : withdrawShowtimes;
      const turned = await act(db, { showtimeIds: [path.id], revision, staff, now });
      if (!turned.ok) return refuse(turned.code === "invalid-input" ? "invalid-body" : turned.code);
      return tell(db, path.id, staff);
    }
    const { start: moved, accessibility, ...parts } = body;
    const edit = {
      ...{ ...parts, ...(accessibility && { accessibility: accessibility.join(",") }) },
      ...(moved && { start: startOf(moved) }),
    } as Parameters<typeof editShowtime>[1]["change"];
    const edited = await editShowtime(db, { showtimeId: path.id, revision, change: edit, staff, now });
    if (!edited.ok) return refuse(edited.code === "invalid-input" ? "invalid-body" : edited.code);
    return tell(db, path.id, staff);
  },
});

const cancelOne = operation({
  ...{ id: "cancelShowtime", method: "POST", at: "/showtimes/{id}/cancel", tag: "Showtimes", access: manage },
  summary: "Cancel a showtime for good",
  description:
    "Who booked is refunded and told, by mail. What is not reached within the request is gone on with afterwards.",
  path: z.object({ id: idInAddress }),
  query: nothing,
  body: z
    .strictObject({ reason: text(500, 1).meta({ description: "What customers are told." }) })
    .meta({ id: "Cancellation" }),
  headers: ifMatch,
  answers: { 200: { description: "The showtime, cancelled", schema: showtime } },
  problems: ["not-found", "if-match-missing", "stale", "already-cancelled", "over"],
  run: async (asked) => {
    const managed = await ofTheirs(asked);
    if ("problem" in managed) return managed;
    const { db, now, body, path } = asked;
    const { client: staff, revision } = managed;
    const cancelled = await cancelShowtime(db, { showtimeId: path.id, revision, ...body, staff, now });
    if (!cancelled.ok) return refuse(cancelled.code === "invalid-input" ? "invalid-body" : cancelled.code);
    // what this does not reach, or is too busy for, is gone on with by the timer
    await orBusy(() => refundCancelled(db, { showtimeId: path.id, userId: null, now, limit: AWAITED }));
    return tell(db, path.id, staff);
  },
});

const AWAITED = 50;

type OfOne = Pick<Asked<{ id: number }, unknown, unknown>, "db" | "caller" | "path" | "headers">;
type Managed = { client: ApiClient; revision: number; current: number };

/** A showtime of theirs, and the revision that the change is made from. */
async function ofTheirs({ db, caller: { client }, path, headers }: OfOne): Promise<Managed | Refusal> {
  if (!client) return refuse("token-needed");
  const found = await findShowtime(db, path.id, client);
  if (!found) return refuse("not-found");
  const current = found.showtime.revision;
  const revision = revisionIn(headers, current);
  return typeof revision === "number" ? { client, revision, current } : revision;
}

async function tell(db: Database, showtimeId: number, client: ApiClient) {
  const found = await getProgramShowtime(db, { showtimeId, by: client });
  return found ? ok(asShowtime(found), { etag: tagOfShowtime(found) }) : refuse("not-found");
}

export const SHOWTIME_CHANGES = [createShowtimes, changeShowtime, cancelOne];
