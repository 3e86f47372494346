"use client";
import { Camera as CameraIcon, CameraOff } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { useSecure } from "../../_components/use-secure";
import { useCamera } from "./use-camera";

/** The camera's picture, and codes read from it. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setIsOn] = useState(false);
  const state = useCamera(video, isOn, onCode);
  const isSecure = useSecure();
  return (
    <section aria-label={t("door.camera.label")}>
      <div
        className={`relative grid w-full place-items-center overflow-hidden rounded-md border border-line bg-sunk ${isOn ? "aspect-4/3 max-h-[60dvh]" : "h-40 sm:h-56"}`}
      >
        {isOn ? (
          <video
            ref={video}
            muted
            playsInline
            aria-label={t("door.camera.picture")}
            className="size-full object-cover"
          />
        ) : (
          <Button onClick={() => setIsOn(true)} disabled={!isSecure} className="text-lg">
            <CameraIcon aria-hidden="true" className="size-5" />
            {t("door.camera.start")}
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
          {t(!isSecure ? "door.camera.insecure" : isOn ? `door.camera.${state}` : "door.camera.off")}
        </p>
        {isOn && (
          <Button variant="quiet" onClick={() => setIsOn(false)}>
            <CameraOff aria-hidden="true" className="size-4" />
            {t("door.camera.stop")}
          </Button>
        )}
      </div>
    </section>
  );
}
