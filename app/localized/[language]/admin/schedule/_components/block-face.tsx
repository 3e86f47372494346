import { Lock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { formatTime } from "@/lib/zoned-time";
import { type Block, toPx } from "./board-scale";

type BlockFaceProps = { block: Block; timeZone: string; isClashing?: boolean; isSelected?: boolean };

const LOOKS: Record<Block["state"], string> = {
  draft: "border-dashed border-line-strong bg-paper",
  "on-sale": "border-line-strong bg-surface",
  proposed: "border-dashed border-accent bg-surface",
};

/** What a stretch of the board shows: the movie with its trailers, and the cleaning as its tail. */
export function BlockFace({ block, timeZone, isClashing, isSelected }: BlockFaceProps) {
  const { title, startsAt, endsAt, occupiedUntil, state, sold, held, capacity } = block;
  const look = isClashing ? "border-danger border-2 bg-surface" : LOOKS[state];
  const times = {
    from: formatTime(startsAt, timeZone),
    until: formatTime(endsAt, timeZone),
    start: (text: ReactNode) => <span className="font-semibold">{text}</span>,
    more: (text: ReactNode) => <span className="truncate text-ink-soft">{text}</span>,
  };
  return (
    <span
      className="flex h-full items-stretch text-start text-sm leading-tight"
      style={{ width: toPx(occupiedUntil - startsAt) }}
    >
      <span
        className={`flex min-w-0 flex-col justify-between overflow-hidden rounded-md border px-2 py-1.5 ${look} ${isSelected ? "outline-3 outline-gold" : ""}`}
        style={{ width: toPx(endsAt - startsAt) }}
      >
        <span
          dir="auto"
          className="truncate [text-align:match-parent] font-display font-medium text-base text-ink"
        >
          {title}
        </span>{" "}
        <span className="flex items-center gap-1 truncate">
          {isClashing && <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0 text-danger" />}
          {sold + held > 0 && <Lock aria-hidden="true" className="size-3.5 shrink-0" />}
          {state === "on-sale"
            ? rich("schedule.block.onSale", { ...times, sold, capacity })
            : rich(`schedule.block.${state}`, times)}
        </span>
      </span>
      {/* the cleaning */}
      <span
        aria-hidden="true"
        className="my-1 grow rounded-e-md bg-[repeating-linear-gradient(135deg,var(--line)_0_2px,transparent_2px_6px)]"
      />
    </span>
  );
}
