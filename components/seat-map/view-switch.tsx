import { List, Map as MapIcon } from "lucide-react";
import { t } from "@/lib/i18n/t";

export type ViewKind = "map" | "list";

const KINDS = [
  ["map", MapIcon],
  ["list", List],
] as const;

/** Seats as a picture, or in words. */
export function ViewSwitch({ view, onSwitch }: { view: ViewKind; onSwitch: (view: ViewKind) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no set of fields
    <div
      role="group"
      aria-label={t("seatMap.as.label")}
      className="flex w-fit overflow-clip rounded-md border border-line bg-surface"
    >
      {KINDS.map(([kind, Icon]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={view === kind}
          onClick={() => onSwitch(kind)}
          className="inline-flex min-h-11 items-center gap-2 px-3 text-ink-soft text-sm hover:text-ink aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink"
        >
          <Icon aria-hidden="true" className="size-4 max-[22rem]:hidden" />
          {t(`seatMap.as.${kind}`)}
        </button>
      ))}
    </div>
  );
}
