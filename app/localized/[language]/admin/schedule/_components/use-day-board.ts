import { startTransition, useOptimistic } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import {
  moveAction,
  placeAction,
  publishAction,
  removeAction,
  restoreAction,
} from "@/app/localized/[language]/admin/_showtimes/actions";
import { useRouter } from "@/components/navigation";
import { t } from "@/lib/i18n/t";
import { formatTime } from "@/lib/zoned-time";
import { type Block, moveTo, type Spot } from "./board-scale";
import type { SpotRefusal } from "./spot-form";

type Start = { startsAt: number } | { localDate: string; localTime: string; repeated?: "earlier" | "later" };
type To = { screenId: number; start: Start };
type Day = {
  theaterId: number;
  timeZone: string;
  blocks: Block[];
  nameOf: (screenId: number) => string;
};

type Change = { kind: "move" | "add"; block: Block } | { kind: "remove"; key: string };

function apply(blocks: Block[], change: Change): Block[] {
  if (change.kind === "add") return [...blocks, { ...change.block, isSaving: true }];
  if (change.kind === "remove") return blocks.filter(({ key }) => key !== change.key);
  return blocks.map((block) =>
    block.key === change.block.key ? { ...change.block, isSaving: true } : block,
  );
}

/** What can be done to a day: shown at once, taken back when the server refuses, and with an offer to undo it. */
export function useDayBoard({ theaterId, timeZone, blocks, nameOf }: Day) {
  const [shown, change] = useOptimistic(blocks, apply);
  const toast = useToast();
  const router = useRouter();
  const spotOf = (startsAt: number, screenId: number) => ({
    time: formatTime(startsAt, timeZone),
    screen: nameOf(screenId),
  });
  const refuse = (words: string) => toast({ title: t("schedule.done.nothing"), words, isBad: true });

  /** Answers the refusal, or null. */
  async function move(block: Block, { screenId, start }: To): Promise<SpotRefusal | null> {
    const { showtimeId, revision, title } = block;
    if (showtimeId === null) return null;
    const answer = await callAction(() => moveAction({ showtimeId, revision, screenId, start }));
    if (!answer.ok) {
      if (answer.code === "sold" && "startsAt" in start)
        router.push(`/admin/showtimes/${showtimeId}/change?screen=${screenId}&at=${start.startsAt}`);
      else refuse(answer.words);
      return answer;
    }
    const back: Spot = { screenId: block.screenId, startsAt: block.startsAt };
    toast({
      title:
        "startsAt" in start
          ? t("schedule.done.movedTo", { movie: title, ...spotOf(start.startsAt, screenId) })
          : t("schedule.done.moved", { movie: title }),
      words: t("schedule.done.itWas", spotOf(back.startsAt, back.screenId)),
      undo: () =>
        startTransition(async () => {
          const undone = await callAction(() =>
            moveAction({
              showtimeId,
              revision: answer.revision,
              screenId: back.screenId,
              start: { startsAt: back.startsAt },
            }),
          );
          if (!undone.ok) refuse(undone.words);
        }),
    });
    return null;
  }

  const drop = (block: Block, to: Spot) => {
    const isSame = to.screenId === block.screenId && to.startsAt === block.startsAt;
    if (isSame && block.showtimeId !== null) return;
    startTransition(async () => {
      if (block.showtimeId === null) {
        change({ kind: "add", block: { ...moveTo(block, to), state: "draft" } });
        await place(block, { screenId: to.screenId, start: { startsAt: to.startsAt } });
        return;
      }
      change({ kind: "move", block: moveTo(block, to) });
      await move(block, { screenId: to.screenId, start: { startsAt: to.startsAt } });
    });
  };

  async function place(
    { movieId, title }: Pick<Block, "movieId" | "title">,
    to: To,
  ): Promise<SpotRefusal | null> {
    const answer = await callAction(() => placeAction({ theaterId, movieId, ...to }));
    if (!answer.ok) {
      refuse(answer.words);
      return answer;
    }
    const { showtimeId } = answer;
    toast({
      title: t("schedule.done.placed", { movie: title }),
      undo: () =>
        startTransition(async () => {
          const undone = await callAction(() => removeAction({ showtimeId, revision: 1 }));
          if (!undone.ok) refuse(undone.words);
        }),
    });
    return null;
  }

  const remove = (block: Block) =>
    startTransition(async () => {
      const { showtimeId, revision, title } = block;
      if (showtimeId === null) return;
      change({ kind: "remove", key: block.key });
      const answer = await callAction(() => removeAction({ showtimeId, revision }));
      if (!answer.ok) return refuse(answer.words);
      toast({
        title: t("schedule.done.removed", { movie: title }),
        undo: () =>
          startTransition(async () => {
            const undone = await callAction(() => restoreAction(answer.removed));
            if (!undone.ok) refuse(undone.words);
          }),
      });
    });

  const publish = (showtimeIds: number[], isOn: boolean) =>
    startTransition(async () => {
      const answer = await callAction(() => publishAction({ showtimeIds, isOn }));
      if (!answer.ok) return refuse(answer.words);
      toast({
        title: t(isOn ? "schedule.done.onSale" : "schedule.done.draftsAgain", {
          showtimes: showtimeIds.length,
        }),
        undo: () => publish(showtimeIds, !isOn),
      });
    });

  return { shown, move, place, drop, remove, publish };
}
