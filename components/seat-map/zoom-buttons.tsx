import { Minus, Plus, Scan } from "lucide-react";

type Props = { zoomIn: () => void; zoomOut: () => void; showWhole: () => void };

const look = "grid size-11 place-items-center text-ink-soft hover:bg-sunk hover:text-ink";

export function ZoomButtons({ zoomIn, zoomOut, showWhole }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no set of fields
    <div
      role="group"
      aria-label="Size of the map"
      className="flex divide-x divide-line overflow-clip rounded-md border border-line bg-surface"
    >
      <button type="button" aria-label="Smaller" onClick={zoomOut} className={look}>
        <Minus aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label="Whole room" onClick={showWhole} className={look}>
        <Scan aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label="Larger" onClick={zoomIn} className={look}>
        <Plus aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
