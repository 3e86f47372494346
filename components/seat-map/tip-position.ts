/** A stretch of the window, in pixels. */
type Span = { from: number; until: number };
export type Frame = { x: Span; y: Span };
type Size = { width: number; height: number };

/**
 * Where a tip of that size goes, its left upper corner: across from `at`, below it or above it as there is room within
 * the frame, below being the usual way unless `isLow`; and in any case within the frame.
 */
export function positionTip(
  at: { x: number; y: number; gap: number },
  tip: Size,
  frame: Frame,
  isLow: boolean,
) {
  const below = at.y + at.gap;
  const above = below - 2 * at.gap - tip.height;
  const hasRoomBelow = below + tip.height <= frame.y.until;
  const hasRoomAbove = above >= frame.y.from;
  const isAbove = isLow ? hasRoomAbove || !hasRoomBelow : hasRoomAbove && !hasRoomBelow;
  return {
    left: within(at.x - tip.width / 2, tip.width, frame.x),
    top: within(isAbove ? above : below, tip.height, frame.y),
  };
}

const within = (start: number, length: number, { from, until }: Span) =>
  Math.max(from, Math.min(start, until - length));
