import type { z } from "zod";
import { numberIn, textIn } from "@/app/_form";
import type { scheduleShowtime } from "@/lib/programme/schedule-showtime";

type ShowtimeInput = Omit<z.input<typeof scheduleShowtime.input>, "state">;

/** A showtime whose prices are not in question, as its form says it. */
export function pricelessIn(form: FormData): Omit<ShowtimeInput, "priceCardId"> {
  const repeated = textIn(form, "repeated");
  return {
    movieId: numberIn(form, "movieId"),
    screenId: numberIn(form, "screenId"),
    format: textIn(form, "format") as ShowtimeInput["format"],
    language: textIn(form, "language"),
    subtitles: textIn(form, "subtitles"),
    accessibility: form.getAll("accessibility").join(","),
    start: {
      localDate: textIn(form, "localDate"),
      localTime: textIn(form, "localTime"),
      ...(repeated ? { repeated: repeated as "earlier" | "later" } : {}),
    },
  };
}

export const showtimeIn = (form: FormData): ShowtimeInput => ({
  ...pricelessIn(form),
  priceCardId: numberIn(form, "priceCardId"),
});
