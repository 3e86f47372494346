import { shiftDay } from "@/lib/scheduling/days";

/** What can be asked for by name; `custom` names its own days. */
export const PRESETS = ["today", "7-days", "30-days", "this-month", "last-month", "year", "custom"] as const;
export type Preset = (typeof PRESETS)[number];

/** Days, both included, as each theater counts them. */
export type Days = { from: string; to: string };
export type Period = Days & { preset: Preset };

/** As many days as a report looks at. */
export const MOST_DAYS = 731;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days asked for; what cannot be read, or runs backwards, is put right and not refused. */
export function readPeriod(
  asked: { preset?: string | undefined; from?: string | undefined; to?: string | undefined },
  today: string,
): Period {
  const preset = PRESETS.find((name) => name === asked.preset) ?? (asked.from ? "custom" : "30-days");
  if (preset !== "custom") return { preset, ...daysOf(preset, today) };
  const [a, b] = [asked.from, asked.to].map((day) => readDay(day) ?? today).sort() as [string, string];
  const first = shiftDay(b, 1 - MOST_DAYS);
  return { preset, from: a < first ? first : a, to: b };
}

function daysOf(preset: Exclude<Preset, "custom">, today: string): Days {
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "7-days":
      return { from: shiftDay(today, -6), to: today };
    case "30-days":
      return { from: shiftDay(today, -29), to: today };
    case "this-month":
      return { from: firstOfMonth(today), to: today };
    case "last-month": {
      const to = shiftDay(firstOfMonth(today), -1);
      return { from: firstOfMonth(to), to };
    }
    case "year":
      return { from: shiftDay(today, -364), to: today };
  }
}

/** What a period is compared with: as many days right before it, and for a whole month the month before. */
export function periodBefore({ preset, from, to }: Period): Days {
  const before = shiftDay(from, -1);
  if (preset === "last-month") return { from: firstOfMonth(before), to: before };
  return { from: shiftDay(from, -countDays({ from, to })), to: before };
}

export const countDays = ({ from, to }: Days): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000) + 1;

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

function readDay(day: string | undefined): string | null {
  if (!day || !DAY.test(day) || day < "2000" || day > "2100") return null;
  const at = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : day;
}
