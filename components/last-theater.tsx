"use client";
import { useEffect } from "react";
import { t } from "@/lib/i18n/t";
import { useRemembered } from "./use-remembered";

const NAME = "theater";

/** Keeps which theater this browser looked at last. */
export function useLastTheater(slug: string): void {
  const [, remember] = useRemembered(NAME);
  useEffect(() => remember(slug), [slug, remember]);
}

/** Marks that theater among others; takes no room, so that nothing moves when it appears. */
export function LastTheaterMark({ slug }: { slug: string }) {
  const [last] = useRemembered(NAME);
  if (last !== slug) return null;
  return (
    <>
      <span aria-hidden="true" className="absolute top-2 -end-2 size-1.5 rounded-full bg-gold" />
      <span className="sr-only">{t("common.lastTheater")}</span>
    </>
  );
}
