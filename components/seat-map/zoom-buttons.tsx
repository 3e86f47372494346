import { Minus, Plus, Scan } from "lucide-react";
import { t } from "@/lib/i18n/t";

type Props = { zoomIn: () => void; zoomOut: () => void; showWhole: () => void };

const look = "grid size-11 place-items-center text-ink-soft hover:bg-sunk hover:text-ink";

export function ZoomButtons({ zoomIn, zoomOut, showWhole }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no set of fields
    <div
      role="group"
      aria-label={t("seatMap.zoom.label")}
      className="flex divide-x divide-line overflow-clip rounded-md border border-line bg-surface"
    >
      <button type="button" aria-label={t("seatMap.zoom.smaller")} onClick={zoomOut} className={look}>
        <Minus aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label={t("seatMap.zoom.whole")} onClick={showWhole} className={look}>
        <Scan aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label={t("seatMap.zoom.larger")} onClick={zoomIn} className={look}>
        <Plus aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
