"use client";
import { Sun, SunDim } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { useWakeLock } from "./use-wake-lock";

/** Nobody unlocks a phone three times in a queue: near its start the screen stays on by itself, else when it is asked to. */
export function ScreenAwake({ isNear }: { isNear: boolean }) {
  const [isWanted, setIsWanted] = useState(isNear);
  const state = useWakeLock(isWanted);
  const Icon = state === "on" ? Sun : SunDim;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <Button variant="quiet" aria-pressed={isWanted} onClick={() => setIsWanted(!isWanted)}>
        <Icon aria-hidden="true" className={`size-5 ${state === "on" ? "text-gold" : ""}`} />
        {t("tickets.screenOn.button")}
      </Button>
      <p role="status" className="text-ink-soft text-sm">
        {t(`tickets.screenOn.${state}`)}
      </p>
    </div>
  );
}
