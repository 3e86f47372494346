"use client";
import { Sun, SunDim } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useWakeLock, type Wakefulness } from "./use-wake-lock";

const WORDS: Record<Wakefulness, string> = {
  on: "The screen stays on while you see this page.",
  off: "The screen goes to sleep as usual.",
  refused: "This device does not let us keep its screen on: touch it now and then.",
};

/** Nobody unlocks a phone three times in a queue: near its start the screen stays on by itself, else when it is asked to. */
export function ScreenAwake({ isNear }: { isNear: boolean }) {
  const [isWanted, setIsWanted] = useState(isNear);
  const state = useWakeLock(isWanted);
  const Icon = state === "on" ? Sun : SunDim;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <Button variant="quiet" aria-pressed={isWanted} onClick={() => setIsWanted(!isWanted)}>
        <Icon aria-hidden="true" className={`size-5 ${state === "on" ? "text-gold" : ""}`} />
        Keep the screen on
      </Button>
      <p role="status" className="text-ink-soft text-sm">
        {WORDS[state]}
      </p>
    </div>
  );
}
