import { useEffect } from "react";

/** Long enough to be read twice; what it says is short. */
export const MISS_SHOWN_MS = 6_000;

type Props = {
  /** "There is no seat Q99: row Q has seats 1 to 20." */
  words: string | null;
  onGone: () => void;
};

/** A line over the part of the map that is in sight, for a while; it moves nothing and is in no finger's way. */
export function MissNote({ words, onGone }: Props) {
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(onGone, MISS_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words, onGone]);

  return (
    <div className="pointer-events-none sticky top-2 z-4 h-0">
      {/* an empty status is heard when it fills */}
      <p role="status" className="absolute inset-x-0 flex justify-center px-4">
        {words && <span className="rounded-md bg-ink px-3 py-2 text-center text-paper text-sm">{words}</span>}
      </p>
    </div>
  );
}
