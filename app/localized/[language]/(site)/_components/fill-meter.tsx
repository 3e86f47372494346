"use client";
import { useEffect } from "react";
import { t } from "@/lib/i18n/t";

const MAX_IDS = 300;

/** Asks once, for all chips of the page, how full their showtimes are. Without an answer the chips stay plain. */
export function FillMeter({ showtimes }: { showtimes: number[] }) {
  const ids = showtimes.slice(0, MAX_IDS).join(",");
  useEffect(() => {
    if (ids === "") return;
    const aborter = new AbortController();
    fetch(`/api/fill?showtimes=${ids}`, { signal: aborter.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Record<string, number>>) : {}))
      .then(draw, () => {});
    return () => aborter.abort();
  }, [ids]);
  return null;
}

function draw(fill: Record<string, number>) {
  for (const chip of document.querySelectorAll<HTMLElement>("[data-showtime]")) {
    const percent = fill[chip.dataset.showtime ?? ""];
    if (percent === undefined) continue;
    chip.style.setProperty("--fill", `${percent}%`);
    if (percent >= 100) chip.dataset.full = "";
    const words = chip.querySelector("[data-fill-words]");
    if (words) words.textContent = wordsFor(percent);
  }
}

function wordsFor(percent: number): string {
  if (percent >= 100) return t("tickets.programme.chip.soldOut");
  if (percent >= 85) return t("tickets.programme.chip.fewLeft");
  return t("tickets.programme.chip.full", { percent });
}
