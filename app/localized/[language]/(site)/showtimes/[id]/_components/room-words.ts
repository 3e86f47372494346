import type { RoomStanding } from "@/lib/holding/waiting/get-standing";
import { t } from "@/lib/i18n/t";

const FEW = 10;

/** As exact as it can be meant: who leaves, or comes back, moves everybody. */
export function roughly(count: number): number {
  if (count <= FEW) return count;
  const step = count < 100 ? 10 : count < 1_000 ? 50 : 100;
  return Math.round(count / step) * step;
}

/** "About 240 people are ahead of you." */
export const aheadWords = (ahead: number): string =>
  t(ahead > FEW ? "seatMap.line.aheadAbout" : "seatMap.line.ahead", { count: roughly(ahead) });

/** "About 240 people have come in." */
export const hereWords = (people: number): string =>
  t(people > FEW ? "seatMap.line.hereAbout" : "seatMap.line.here", { count: roughly(people) });

const MILESTONES = [0, 1, 5, 20, 100, 500];

/** What is read out: of a line that grows shorter only now and then. */
export function spokenWords(standing: RoomStanding): string {
  const { state } = standing;
  if (state === "none" || state === "holding") return "";
  const words = t(`seatMap.spoken.${state}`);
  const line = state === "waiting" ? lineWords(standing.ahead) : "";
  return line ? `${words} ${line}` : words;
}

function lineWords(ahead: number): string {
  const milestone = MILESTONES.find((most) => ahead <= most);
  if (milestone === undefined) return "";
  return milestone <= 1 ? aheadWords(milestone) : t("seatMap.line.aheadAtMost", { count: milestone });
}
