"use client";
import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { formatTime } from "@/lib/zoned-time";
import { BlockFace } from "./block-face";
import { BoardBlock } from "./board-block";
import { BoardRow } from "./board-row";
import { type Block, findClash, hourTicks, type Span, type Spot, toPx } from "./board-scale";
import { type Landing, rowUnder, useBoardDrag } from "./use-board-drag";

export type BoardScreen = { id: number; name: string; capacity: number };

export type BoardProps = {
  label: string;
  screens: readonly BoardScreen[];
  blocks: readonly Block[];
  span: Span;
  /** The opening hours. */
  open: Span;
  timeZone: string;
  now: number;
  selected: string | null;
  onSelect: (key: string) => void;
  onDrop: (block: Block, to: Spot) => void;
  /** What a draggable of the list would be on the board. */
  blockOfListed?: (id: string) => Block | undefined;
  isFixed: (block: Block) => boolean;
  /** The list of what can be placed, inside the same dragging. */
  children?: ReactNode;
};

/** In parts of the window and of the board: only at their very edge do they scroll under what is dragged. */
const EDGE = { x: 0.05, y: 0.05 };

/** A day as rows of screens over a line of real time. What is dropped is handed on; conflicts are shown before that. */
export function Board(props: BoardProps) {
  const { screens, blocks, span, timeZone, now } = props;
  const nameOf = (screenId: number) => screens.find(({ id }) => id === screenId)?.name ?? "";
  const words = ({ block, clash, isPast }: Landing) => {
    const spot = { time: formatTime(block.startsAt, timeZone), screen: nameOf(block.screenId) };
    if (clash) return t("schedule.landing.taken", { ...spot, movie: clash.title });
    return t(isPast ? "schedule.landing.past" : "schedule.landing.free", spot);
  };
  const blockOf = (id: string) => blocks.find(({ key }) => key === id) ?? props.blockOfListed?.(id);
  const drag = useBoardDrag({ blocks, span, now }, blockOf, words);
  const ticks = hourTicks(span, timeZone);
  const direction = currentDirection();
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current && direction === "rtl" && span.from < span.until) current.scrollLeft = current.scrollWidth;
  }, [direction, span.from, span.until]);
  const end = () => {
    drag.setDragged(null);
    drag.setLanding(null);
  };

  return (
    <DndContext
      id="schedule"
      sensors={drag.sensors}
      collisionDetection={rowUnder}
      autoScroll={{ threshold: EDGE }}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{
        announcements: drag.announcements,
        screenReaderInstructions: { draggable: t("schedule.board.instructions") },
      }}
      onDragStart={({ active }) => drag.setDragged(blockOf(String(active.id)) ?? null)}
      onDragMove={(event) => drag.setLanding(drag.landingOf(event))}
      onDragCancel={end}
      onDragEnd={(event) => {
        const landing = drag.landingOf(event);
        const from = blockOf(String(event.active.id));
        end();
        if (landing && from) props.onDrop(from, landing.block);
      }}
    >
      {props.children}
      <section
        ref={scroller}
        // dragging scrolls what counts up from 0: the way the page is read is that of the board within
        dir="ltr"
        aria-label={props.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        className="overflow-x-auto border-line border-y"
      >
        <div dir={direction} className="w-max min-w-full">
          <div className="flex h-7 border-line border-b text-ink-soft text-sm">
            <span className="sticky start-0 z-20 w-24 shrink-0 border-line border-e bg-paper sm:w-36" />
            <div aria-hidden="true" className="relative" style={{ width: toPx(span.until - span.from) }}>
              {ticks.map(({ at, label }) => (
                <span
                  key={at}
                  className="absolute top-0.5 ps-1"
                  style={{ insetInlineStart: toPx(at - span.from) }}
                >
                  {label}
                </span>
              ))}
            </div>
          </div>
          {screens.map((screen) => (
            <BoardRow
              key={screen.id}
              screen={screen}
              span={span}
              ticks={ticks}
              open={props.open}
              landing={drag.landing}
              timeZone={timeZone}
            >
              {blocks
                .filter(({ screenId }) => screenId === screen.id)
                .map((block) => (
                  <BoardBlock
                    key={block.key}
                    block={block}
                    span={span}
                    timeZone={timeZone}
                    screenName={screen.name}
                    isFixed={props.isFixed(block)}
                    isClashing={findClash(block, blocks) !== null}
                    isSelected={props.selected === block.key}
                    onSelect={() => props.onSelect(block.key)}
                  />
                ))}
            </BoardRow>
          ))}
        </div>
      </section>
      <DragOverlay dropAnimation={null}>
        {drag.dragged && (
          <span className="block h-16 opacity-80">
            <BlockFace block={drag.dragged} timeZone={timeZone} />
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}
