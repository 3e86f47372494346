"use client";
import { Keyboard, Search } from "lucide-react";
import { useCallback, useState } from "react";
import { useRemembered } from "@/components/use-remembered";
import { t } from "@/lib/i18n/t";
import type { Access } from "./nav-items";
import { Palette } from "./palette";
import { ShortcutsSheet } from "./shortcuts-sheet";
import { useShortcuts } from "./use-shortcuts";

/** The command palette and the sheet of keys, each with a button and a key. */
export function QuickWays({ access }: { access: readonly Access[] }) {
  const [isPalette, setPalette] = useState(false);
  const [isSheet, setSheet] = useState(false);
  const [keys, rememberKeys] = useRemembered("dashboard-keys");
  const hasKeys = keys !== "off";
  const openPalette = useCallback(() => setPalette(true), []);
  const openSheet = useCallback(() => setSheet(true), []);
  useShortcuts({ access, hasKeys, openPalette, openSheet });
  const look = "min-h-11 items-center gap-2 rounded-md text-ink-soft text-sm hover:text-ink lg:px-3";
  return (
    <div className="flex items-center gap-1 lg:justify-between">
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
        className={`inline-flex min-w-11 justify-center sm:px-3 ${look}`}
      >
        <Search aria-hidden="true" className="size-5 sm:size-4" strokeWidth={1.75} />
        <span className="max-sm:sr-only">{t("admin.goTo.title")}</span>
        <kbd className="hidden whitespace-nowrap rounded-md border border-line px-1.5 font-sans lg:inline">
          {t("admin.goTo.keys")}
        </kbd>
      </button>
      <button
        type="button"
        onClick={openSheet}
        aria-label={t("admin.keys.title")}
        className={`hidden size-11 justify-center lg:inline-flex ${look}`}
      >
        <Keyboard aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </button>
      <Palette access={access} isOpen={isPalette} onOpenChange={setPalette} />
      <ShortcutsSheet
        access={access}
        isOpen={isSheet}
        onOpenChange={setSheet}
        hasKeys={hasKeys}
        onKeys={(on) => rememberKeys(on ? "on" : "off")}
      />
    </div>
  );
}
