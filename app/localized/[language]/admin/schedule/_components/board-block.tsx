import { useDraggable } from "@dnd-kit/core";
import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { BlockFace } from "./block-face";
import { type Block, type Span, toPx } from "./board-scale";

type BoardBlockProps = {
  block: Block;
  span: Span;
  timeZone: string;
  screenName: string;
  isFixed: boolean;
  isClashing: boolean;
  isSelected: boolean;
  onSelect: () => void;
};

/** A draft says so for everyone to see. */
const STATE_WORDS = {
  draft: null,
  "on-sale": "schedule.block.isOnSale",
  proposed: "schedule.block.isProposed",
} satisfies Record<Block["state"], FixedKey | null>;

/** A showtime on the board: a press opens it, a drag or Space and the arrows move it. */
export function BoardBlock({ block, span, timeZone, screenName, isFixed, ...look }: BoardBlockProps) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: block.key,
    disabled: isFixed,
    attributes: { roleDescription: t("schedule.board.showtime") },
  });
  const { "aria-disabled": _disabled, "aria-pressed": _pressed, ...described } = attributes;
  const { startsAt, state, held } = block;
  const inState = STATE_WORDS[state];
  const facts = [
    held > 0 && t("schedule.block.held", { held }),
    screenName,
    inState && t(inState),
    block.isSaving && t("schedule.block.isSaving"),
  ];
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...described}
      {...listeners}
      onClick={look.onSelect}
      aria-pressed={look.isSelected}
      className={`absolute top-1 bottom-1 touch-manipulation rounded-md ${isFixed ? "cursor-pointer opacity-70" : "cursor-grab!"} ${isDragging ? "opacity-30" : ""}`}
      style={{ insetInlineStart: toPx(startsAt - span.from), width: toPx(block.occupiedUntil - startsAt) }}
    >
      <BlockFace
        block={block}
        timeZone={timeZone}
        isClashing={look.isClashing}
        isSelected={look.isSelected}
      />
      <span className="sr-only">{`${t("common.comma")}${listFacts(facts)}`}</span>
    </button>
  );
}
