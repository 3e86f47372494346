import { t } from "@/lib/i18n/t";
import { TOOLS, type Tool } from "./tools";

/** The tools, one of which is in hand. Each has a key of its own on the board. */
export function ToolBar({ tool, onTool }: { tool: Tool; onTool: (tool: Tool) => void }) {
  const inHand = TOOLS.find((info) => info.tool === tool);
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no set of fields */}
      <div role="group" aria-label={t("screens.tools.label")} className="flex flex-wrap gap-1">
        {TOOLS.map(({ tool: one, words, key, hint }) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tool}
            aria-keyshortcuts={key}
            title={t(hint)}
            onClick={() => onTool(one)}
            className="inline-flex min-h-9 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-ink-soft text-sm hover:border-ink hover:text-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {t(words)}
            <kbd className="hidden font-mono opacity-75 sm:inline">{key}</kbd>
          </button>
        ))}
      </div>
      <p className="mt-2 text-ink-soft text-sm">{inHand && t(inHand.hint)}</p>
    </div>
  );
}
