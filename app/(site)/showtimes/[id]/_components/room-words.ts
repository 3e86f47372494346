import { formatNumber } from "@/lib/formatters";
import type { RoomStanding } from "@/lib/holding/waiting/get-standing";

const FEW = 10;

/** As exact as it can be meant: who leaves, or comes back, moves everybody. */
export function roughly(count: number): number {
  if (count <= FEW) return count;
  const step = count < 100 ? 10 : count < 1_000 ? 50 : 100;
  return Math.round(count / step) * step;
}

/** "About 240 people are ahead of you." */
export function aheadWords(ahead: number): string {
  if (ahead === 0) return "You are next.";
  if (ahead === 1) return "One person is ahead of you.";
  return `${ahead > FEW ? "About " : ""}${formatNumber(roughly(ahead))} people are ahead of you.`;
}

/** "About 240 people have come in." */
export const hereWords = (people: number): string =>
  people <= 1
    ? "You are the first here."
    : `${people > FEW ? "About " : ""}${formatNumber(roughly(people))} people have come in.`;

const MILESTONES = [0, 1, 5, 20, 100, 500];

/** What is read out: of a line that grows shorter only now and then. */
export const spokenWords = (standing: RoomStanding): string =>
  standing.state === "waiting" ? `${WORDS.waiting} ${lineWords(standing.ahead)}` : WORDS[standing.state];

const lineWords = (ahead: number): string => {
  const milestone = MILESTONES.find((most) => ahead <= most);
  if (milestone === undefined) return "";
  return milestone <= 1 ? aheadWords(milestone) : `At most ${milestone} people are ahead of you.`;
};

const WORDS: Record<RoomStanding["state"], string> = {
  none: "",
  early: "The waiting room is not open yet.",
  before: "You are in the waiting room.",
  waiting: "You are in line.",
  admitted: "It is your turn. Choose your seats.",
  holding: "",
  over: "Your time to choose has passed.",
  outside: "You are not in line.",
};
