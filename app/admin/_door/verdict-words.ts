import type { DoorSeat, RightShowtime, Verdict } from "@/lib/door/verdict";
import { isolate } from "@/lib/isolate";
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
        title: "Let in",
        seat: seatWords(answer.seat),
        lines: checks(answer.seat, facts),
      };
    case "already":
      return {
        tone: "amber",
        title: "Already in",
        seat: seatWords(answer.seat),
        lines: earlier(answer, facts),
      };
    case "double":
      return {
        tone: "amber",
        title: "Let in twice",
        seat: seatWords(answer.seat),
        lines: earlier(answer, facts),
      };
    case "wrong-showtime":
      return {
        tone: "red",
        title: "Another showtime",
        seat: seatWords(answer.seat),
        lines: answer.right
          ? showtimeWords(answer.right, facts)
          : ["A ticket for another day or another theater."],
      };
    case "cancelled":
      return {
        tone: "red",
        title: "Cancelled",
        seat: seatWords(answer.seat),
        lines: ["This ticket was cancelled. The seat may belong to somebody else now."],
      };
    case "passed-on":
      return {
        tone: "red",
        title: "Passed on to a friend",
        seat: seatWords(answer.seat),
        lines: [
          answer.to
            ? `${isolate(answer.to.name)} has this ticket since ${formatShortDay(answer.to.at, facts.timeZone)}, ${formatTime(answer.to.at, facts.timeZone)}, by a code of their own.`
            : "A friend has this ticket now, by a code of their own.",
          "This code has ended. Ask for the new one.",
        ],
      };
    case "unknown":
      if (facts.isGarbled) return GARBLED;
      if (answer.isUnpaid) return UNPAID;
      return {
        tone: "red",
        title: "Not one of our tickets",
        seat: null,
        lines: ["Try the booking reference and the seat, or ask for the confirmation."],
      };
    case "waiting":
      return {
        tone: "amber",
        title: "No answer yet",
        seat: null,
        lines: ["The scan is kept and asked again. Wait for its answer before letting anyone in."],
      };
    case "refused":
      return {
        tone: "red",
        title: "You don’t have access to this door",
        seat: null,
        lines: ["You are signed out, or no longer on this theater's team. Sign in and scan again."],
      };
  }
}

const UNPAID: VerdictNotice = {
  tone: "red",
  title: "Reserved, not paid",
  seat: null,
  lines: ["There is no ticket yet. Send them to the box office with this reference."],
};

const GARBLED: VerdictNotice = {
  tone: "red",
  title: "The scanner’s keyboard does not match",
  seat: null,
  lines: [
    "The scanner is set to another keyboard than this device, so its code cannot be read. Set the scanner to US English, or to the keyboard of this device.",
    "Until then scan with the camera, or type the booking reference and the seat.",
  ],
};

export const seatWords = ({ rowLabel, seatNumber }: DoorSeat): string =>
  `Row ${rowLabel}, seat ${seatNumber}`;

const SEAT_TYPE_WORDS: Partial<Record<DoorSeat["seatType"], string>> = {
  wheelchair: "Wheelchair space",
  companion: "Companion seat",
};

const REVERSED_WORDS = {
  dispute: "Its payment is disputed. Let in, and tell the manager",
  refund: "Money of its booking was refunded. Let in, and tell the manager",
} as const;

function checks({ ticketType, seatType, reversedBy }: DoorSeat, { certificate }: DoorFacts): string[] {
  return [
    ticketType + checkWords(ticketType),
    ...(SEAT_TYPE_WORDS[seatType] ? [SEAT_TYPE_WORDS[seatType]] : []),
    ...(certificate ? [`Certificate ${certificate}`] : []),
    ...(reversedBy ? [REVERSED_WORDS[reversedBy]] : []),
  ];
}

/** What a cheaper ticket wants to see. */
function checkWords(ticketType: string): string {
  if (/child|junior|kid|teen|infant|youth|senior|under|over/i.test(ticketType)) return ": check age";
  if (/student/i.test(ticketType)) return ": check the student card";
  return "";
}

function earlier(
  { earlier: it }: Extract<Verdict, { outcome: "already" | "double" }>,
  { timeZone }: DoorFacts,
): string[] {
  return it
    ? [
        `${it.who || "Somebody"} let it in at ${formatTime(it.at, timeZone)}, ${it.deviceName || "another device"}.`,
      ]
    : ["It was let in before."];
}

function showtimeWords(
  { movieTitle, screenName, theaterName, startsAt, timeZone }: RightShowtime,
  here: DoorFacts,
) {
  const isToday = localDay(startsAt, timeZone) === localDay(here.startsAt, timeZone);
  const day = isToday ? "" : `${formatShortDay(startsAt, timeZone)}, `;
  return [movieTitle, `${screenName}, ${day}${formatTime(startsAt, timeZone)}`, theaterName];
}
