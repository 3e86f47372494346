"use server";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { requireAdmin } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { findClash } from "@/lib/scheduling/find-clash";
import { type ScheduleShowtimeCode, scheduleShowtime } from "@/lib/scheduling/schedule-showtime";
import { clashWords, FIELD_WORDS, SCHEDULE_WORDS, type ScheduleField } from "./words";

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const words = z.string().trim().max(60);

const form = z.object({
  movieId: id,
  screenId: id,
  localDate: z.iso.date(),
  localTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  repeated: z.enum(["earlier", "later"]).optional(),
  format: z.enum(SHOWTIME_FORMATS),
  language: words.min(1),
  subtitles: words.transform((text) => text || null),
  priceCardId: id,
  state: z.enum(["on-sale", "draft"]),
});

type Wish = Omit<z.infer<typeof form>, "repeated"> & { repeated?: "earlier" | "later" };

export type ScheduleState = {
  errors?: Partial<Record<ScheduleField, string>>;
  /** About the whole, when no field is to blame. */
  refusal?: string;
};

/** Schedules the showtime and goes to its day; answers words when it cannot. */
export async function scheduleAction(_: ScheduleState, data: FormData): Promise<ScheduleState> {
  const user = await requireAdmin();
  const sent = form.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) {
    const wrong = Object.keys(z.flattenError(sent.error).fieldErrors) as ScheduleField[];
    return { errors: Object.fromEntries(wrong.map((field) => [field, FIELD_WORDS[field]])) };
  }
  const { repeated, ...rest } = sent.data;
  const wish: Wish = repeated ? { ...rest, repeated } : rest;
  const answer = await orBusy(async () => {
    const now = await currentTime();
    const made = await scheduleShowtime(database(), { ...wish, userId: user.userId, now });
    return made.ok ? made : refuse(wish, made.code);
  });
  if ("errors" in answer) return answer;
  if (!answer.ok) return { refusal: SCHEDULE_WORDS.busy.words };
  updateTag("showtimes");
  redirect(`/admin?day=${wish.localDate}&scheduled=${answer.value.showtimeId}`);
}

async function refuse(
  wish: Wish,
  code: ScheduleShowtimeCode,
): Promise<Required<Pick<ScheduleState, "errors">>> {
  const { field, words } = SCHEDULE_WORDS[code];
  const clash = code === "overlap" ? await findClash(database(), wish) : null;
  return { errors: { [field ?? "movieId"]: clash ? clashWords(clash) : words } };
}
