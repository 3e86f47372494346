import type { DoorSeat, RightShowtime, Verdict } from "@/lib/door/verdict";
import { isolate } from "@/lib/i18n/isolate";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatShortDay, formatTime, localDay } from "@/lib/zoned-time";

export type Tone = "green" | "amber" | "red";

/** What is said of a scan, the most important first. */
export type VerdictNotice = { tone: Tone; title: string; seat: string | null; lines: string[] };

/** Where it is said: whose clock, what the movie may be seen by; `isGarbled` of what no keyboard makes a code of. */
export type DoorFacts = {
  startsAt: number;
  timeZone: string;
  certificate: string | null;
  isGarbled?: boolean;
};

/** Beyond the verdicts: no answer yet, and no right to one. */
export type Answer = Verdict | { outcome: "waiting" } | { outcome: "refused" };

export function sayVerdict(answer: Answer, facts: DoorFacts): VerdictNotice {
  switch (answer.outcome) {
    case "admitted":
      return {
        // good, and something to be told: it stays longer
        tone: answer.seat.reversedBy ? "amber" : "green",
        title: t("door.verdict.admitted"),
        seat: seatWords(answer.seat),
        lines: checks(answer.seat, facts),
      };
    case "already":
      return {
        tone: "amber",
        title: t("door.verdict.already"),
        seat: seatWords(answer.seat),
        lines: earlier(answer, facts),
      };
    case "double":
      return {
        tone: "amber",
        title: t("door.verdict.double"),
        seat: seatWords(answer.seat),
        lines: earlier(answer, facts),
      };
    case "wrong-showtime":
      return {
        tone: "red",
        title: t("door.verdict.wrongShowtime"),
        seat: seatWords(answer.seat),
        lines: answer.right ? showtimeWords(answer.right, facts) : [t("door.verdict.wrongShowtimeHint")],
      };
    case "cancelled":
      return {
        tone: "red",
        title: t("door.verdict.cancelled"),
        seat: seatWords(answer.seat),
        lines: [t("door.verdict.cancelledHint")],
      };
    case "passed-on":
      return {
        tone: "red",
        title: t("door.verdict.passedOn"),
        seat: seatWords(answer.seat),
        lines: [
          answer.to
            ? t("door.verdict.passedOnTo", {
                name: isolate(answer.to.name),
                day: formatShortDay(answer.to.at, facts.timeZone),
                time: formatTime(answer.to.at, facts.timeZone),
              })
            : t("door.verdict.passedOnToFriend"),
          t("door.verdict.passedOnHint"),
        ],
      };
    case "unknown":
      if (facts.isGarbled) return garbled();
      if (answer.isUnpaid) return unpaid();
      return {
        tone: "red",
        title: t("door.verdict.unknown"),
        seat: null,
        lines: [t("door.verdict.unknownHint")],
      };
    case "waiting":
      return {
        tone: "amber",
        title: t("door.verdict.waiting"),
        seat: null,
        lines: [t("door.verdict.waitingHint")],
      };
    case "refused":
      return {
        tone: "red",
        title: t("door.noAccess.title"),
        seat: null,
        lines: [t("door.noAccess.scanAgain")],
      };
  }
}

const unpaid = (): VerdictNotice => ({
  tone: "red",
  title: t("door.verdict.unpaid"),
  seat: null,
  lines: [t("door.verdict.unpaidHint")],
});

const garbled = (): VerdictNotice => ({
  tone: "red",
  title: t("door.verdict.garbled"),
  seat: null,
  lines: [t("door.verdict.garbledWhy"), t("door.verdict.garbledHint")],
});

export const seatWords = ({ rowLabel, seatNumber }: DoorSeat): string =>
  t("door.seat", { row: rowLabel, number: seatNumber });

const SEAT_TYPE_WORDS: Partial<Record<DoorSeat["seatType"], FixedKey>> = {
  wheelchair: "door.check.wheelchair",
  companion: "door.check.companion",
};

const REVERSED_WORDS = {
  dispute: "door.check.disputed",
  refund: "door.check.refunded",
} as const;

function checks({ ticketType, note, seatType, reversedBy }: DoorSeat, { certificate }: DoorFacts): string[] {
  const ofSeat = SEAT_TYPE_WORDS[seatType];
  return [
    note ? t("door.check.note", { ticketType, note }) : ticketType,
    ...(ofSeat ? [t(ofSeat)] : []),
    ...(certificate ? [t("door.check.certificate", { name: certificate })] : []),
    ...(reversedBy ? [t(REVERSED_WORDS[reversedBy])] : []),
  ];
}

function earlier(
  { earlier: it }: Extract<Verdict, { outcome: "already" | "double" }>,
  { timeZone }: DoorFacts,
): string[] {
  if (!it) return [t("door.earlier.before")];
  const said = { who: it.who, device: it.deviceName, time: formatTime(it.at, timeZone) };
  if (it.who) return [t(it.deviceName ? "door.earlier.byAt" : "door.earlier.by", said)];
  return [t(it.deviceName ? "door.earlier.at" : "door.earlier.somebody", said)];
}

function showtimeWords(
  { movieTitle, screenName, theaterName, startsAt, timeZone }: RightShowtime,
  here: DoorFacts,
) {
  const isToday = localDay(startsAt, timeZone) === localDay(here.startsAt, timeZone);
  const said = { screen: screenName, time: formatTime(startsAt, timeZone) };
  const where = isToday
    ? t("door.verdict.rightToday", said)
    : t("door.verdict.right", { ...said, day: formatShortDay(startsAt, timeZone) });
  return [movieTitle, where, theaterName];
}
