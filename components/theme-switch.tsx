"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { t } from "@/lib/i18n/t";

const THEMES = [
  { value: "system", label: "common.theme.system", Icon: Monitor },
  { value: "light", label: "common.theme.light", Icon: Sun },
  { value: "dark", label: "common.theme.dark", Icon: Moon },
] as const;

type Theme = (typeof THEMES)[number]["value"];

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>("system");
  /** A page may have two, of which one is shown. */
  const name = useId();

  useEffect(() => {
    const { theme: chosen } = document.documentElement.dataset;
    if (chosen === "light" || chosen === "dark") setTheme(chosen);
  }, []);

  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // a browser that keeps nothing: the choice lasts as long as the page
    }
  }

  return (
    <fieldset className="flex items-center rounded-md border border-line">
      <legend className="sr-only">{t("common.theme.label")}</legend>
      {THEMES.map(({ value, label, Icon }) => (
        <label
          key={value}
          className="flex size-9 cursor-pointer items-center justify-center text-ink-soft hover:text-ink has-checked:bg-sunk has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-gold"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
          <span className="sr-only">{t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
