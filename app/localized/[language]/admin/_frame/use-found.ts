import { useEffect, useState } from "react";
import { inPageLanguage } from "@/lib/i18n/in-page-language";
import { t } from "@/lib/i18n/t";
import type { Command, CommandGroup } from "./commands";

const TYPING_MS = 180;

/** Movies and bookings of this theater's that fit; asked a moment after the last key. */
export function useFound(typed: string, isAsked: boolean): { groups: CommandGroup[]; isLooking: boolean } {
  const [found, setFound] = useState<{ typed: string; groups: CommandGroup[] }>({ typed: "", groups: [] });
  const text = typed.trim();
  const isLong = isAsked && text.length >= 2;

  useEffect(() => {
    if (!isLong) return;
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/admin/search?q=${encodeURIComponent(text)}`, {
        headers: inPageLanguage(),
        signal: aborter.signal,
      })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Record<string, Command[]>>) : {}))
        .then((lines: Record<string, Command[]>) => {
          const groups = [
            { value: t("admin.goTo.group.movies"), items: lines.movies ?? [] },
            { value: t("admin.goTo.group.bookings"), items: lines.bookings ?? [] },
          ].filter(({ items }) => items.length > 0);
          setFound({ typed: text, groups });
        })
        .catch(() => {});
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [text, isLong]);

  return { groups: isLong ? found.groups : [], isLooking: isLong && found.typed !== text };
}
