"use client";
import { Camera as CameraIcon, CameraOff } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useSecure } from "../../_components/use-secure";
import { type CameraState, useCamera } from "./use-camera";

const WORDS: Record<CameraState, string> = {
  starting: "The camera is starting.",
  looking: "Hold a ticket's code before the camera.",
  refused: "The browser does not let this page use the camera. Allow it in the settings of this site.",
  absent: "There is no camera here. A hardware scanner and typing work just as well.",
  insecure:
    "Browsers give the camera to pages that came by https:// only, and this one came by http://. Open it by https://; a hardware scanner and typing work as they are.",
  failed: "The camera could not be started. Another app may be using it.",
};

/** The camera's picture, and codes read from it. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setIsOn] = useState(false);
  const state = useCamera(video, isOn, onCode);
  const isSecure = useSecure();
  return (
    <section aria-label="Camera">
      <div
        className={`relative grid w-full place-items-center overflow-hidden rounded-md border border-line bg-sunk ${isOn ? "aspect-4/3 max-h-[60dvh]" : "h-40 sm:h-56"}`}
      >
        {isOn ? (
          <video
            ref={video}
            muted
            playsInline
            aria-label="What the camera sees"
            className="size-full object-cover"
          />
        ) : (
          <Button onClick={() => setIsOn(true)} disabled={!isSecure} className="text-lg">
            <CameraIcon aria-hidden="true" className="size-5" />
            Scan with the camera
          </Button>
        )}
        {isOn && state === "looking" && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-[16%] rounded-md border-4 border-gold"
          />
        )}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="min-w-0 text-ink-soft text-sm">
          {!isSecure
            ? WORDS.insecure
            : isOn
              ? WORDS[state]
              : "Or use a hardware scanner: it works anywhere on this page."}
        </p>
        {isOn && (
          <Button variant="quiet" onClick={() => setIsOn(false)}>
            <CameraOff aria-hidden="true" className="size-4" />
            Turn it off
          </Button>
        )}
      </div>
    </section>
  );
}
