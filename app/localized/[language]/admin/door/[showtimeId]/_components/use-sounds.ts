import { useEffect, useState } from "react";
import type { Tone } from "@/app/localized/[language]/admin/_door/verdict-words";
import { signal, wakeSound } from "./signals";

type Signal = { number: number | undefined; tone: Tone | undefined };

/** Each answer by ear and by hand; made ready by the first touch or scan, as browsers want it. */
export function useSounds({ number, tone }: Signal) {
  const [isMuted, setIsMuted] = useState(false);
  useEffect(() => {
    // not at a scanner's first key: making sound ready takes longer than its keys are apart
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Enter" && wakeSound();
    document.addEventListener("pointerdown", wakeSound);
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", wakeSound);
      document.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (number !== undefined && tone) signal(tone, isMuted);
  }, [number, tone, isMuted]);
  return { isMuted, setIsMuted };
}
