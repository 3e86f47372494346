import {
  type Active,
  type Announcements,
  type CollisionDetection,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  type Over,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useState } from "react";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import {
  type Block,
  findClash,
  leftAtStart,
  moveTo,
  PX_PER_MINUTE,
  pxInto,
  type Span,
  type Spot,
  snap,
  toMs,
} from "./board-scale";

/** Where what is dragged would land. */
export type Landing = { block: Block; clash: Block | null; isPast: boolean };

type Board = { blocks: readonly Block[]; span: Span; now: number };

type Words = (landing: Landing) => string;

/** The row under the pointer, or under the middle of what the keyboard moves. */
export const rowUnder: CollisionDetection = ({
  collisionRect,
  droppableRects,
  droppableContainers,
  pointerCoordinates,
}) => {
  const y = pointerCoordinates?.y ?? collisionRect.top + collisionRect.height / 2;
  const row = droppableContainers.find(({ id }) => {
    const rect = droppableRects.get(id);
    return rect !== undefined && rect.top <= y && y < rect.top + rect.height;
  });
  return row ? [{ id: row.id }] : [];
};

const STEPS: Record<string, number> = { [KeyboardCode.Left]: -5, [KeyboardCode.Right]: 5 };

/** Five minutes to either side as it is seen, an hour with Shift; up and down to the next screen. */
const byArrow: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const { x, y } = currentCoordinates;
  const rows = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => context.droppableRects.get(id) ?? [])
    .sort((a, b) => a.top - b.top);
  const middle = y + (context.collisionRect?.height ?? 0) / 2;
  const here = rows.findIndex(({ top, height }) => top <= middle && middle < top + height);
  const step = STEPS[event.code];
  const rowStep = event.code === KeyboardCode.Down ? 1 : event.code === KeyboardCode.Up ? -1 : 0;
  if (step === undefined && rowStep === 0) return undefined;
  event.preventDefault();
  const first = rows[0];
  // from the list, any arrow leads to the first screen's row
  if (here < 0 && first) {
    const width = context.collisionRect?.width ?? 0;
    return { x: leftAtStart(first, width, window.innerWidth, currentDirection()), y: first.top + 4 };
  }
  if (step !== undefined) return { x: x + step * PX_PER_MINUTE * (event.shiftKey ? 12 : 1), y };
  const row = rows[here + rowStep];
  return row ? { x, y: row.top + 4 } : undefined;
};

/** Everything about dragging on the board but what it does: `blockOf` names what each draggable would be there. */
export function useBoardDrag(board: Board, blockOf: (id: string) => Block | undefined, words: Words) {
  const [landing, setLanding] = useState<Landing | null>(null);
  const [dragged, setDragged] = useState<Block | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: byArrow,
      keyboardCodes: {
        start: [KeyboardCode.Space],
        cancel: [KeyboardCode.Esc],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
      },
    }),
  );

  function landingOf({ active, over }: { active: Active; over: Over | null }): Landing | null {
    const block = blockOf(String(active.id));
    const rect = active.rect.current.translated;
    if (!block || !over || !rect) return null;
    const startsAt = snap(board.span.from + toMs(pxInto(over.rect, rect, currentDirection())));
    const spot: Spot = { screenId: Number(over.id), startsAt };
    const there = moveTo(block, spot);
    return { block: there, clash: findClash(there, board.blocks), isPast: startsAt <= board.now };
  }

  const say = (event: { active: Active; over: Over | null }) => {
    const found = landingOf(event);
    return found ? words(found) : t("schedule.landing.nowhere");
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      t("schedule.landing.pickedUp", { movie: blockOf(String(active.id))?.title ?? "" }),
    onDragMove: say,
    onDragOver: say,
    onDragEnd: (event) => `${t("schedule.landing.putDown")} ${say(event)}`,
    onDragCancel: () => t("schedule.landing.left"),
  };

  return { sensors, landing, setLanding, dragged, setDragged, landingOf, announcements };
}
