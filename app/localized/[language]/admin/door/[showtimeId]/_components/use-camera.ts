import { type RefObject, useEffect, useState } from "react";
import { loadDetector } from "@/app/localized/[language]/admin/_door/detector";

export type CameraState = "starting" | "looking" | "refused" | "absent" | "insecure" | "failed";

const LOOK_EVERY_MS = 120;
/** A code that stays before the camera is one showing of it. */
const GONE_AFTER_MS = 2_000;

/** Looks for codes in what the camera sees, while `isOn`. */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onCode: (code: string) => void,
): CameraState {
  const [state, setState] = useState<CameraState>("starting");
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lastSeen = new Map<string, number>();

    async function start() {
      setState("starting");
      if (!window.isSecureContext) return setState("insecure");
      if (!navigator.mediaDevices) return setState("absent");
      const asked = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
      const opened = await navigator.mediaDevices.getUserMedia(asked);
      stream = opened;
      if (isOver || !video.current) return stop();
      video.current.srcObject = opened;
      await video.current.play();
      const detector = await loadDetector();
      setState("looking");
      const look = async () => {
        if (isOver || !video.current) return;
        const found =
          video.current.readyState >= 2 ? await detector.detect(video.current).catch(() => []) : [];
        for (const { rawValue } of found) see(rawValue);
        timer = setTimeout(look, LOOK_EVERY_MS);
      };
      await look();
    }
    function see(code: string) {
      const isNew = performance.now() - (lastSeen.get(code) ?? -GONE_AFTER_MS) >= GONE_AFTER_MS;
      lastSeen.set(code, performance.now());
      if (isNew && code && !isOver) onCode(code);
    }
    function stop() {
      isOver = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    start().catch((error: unknown) => {
      if (isOver) return;
      const name = error instanceof Error ? error.name : "";
      setState(name === "NotAllowedError" ? "refused" : name === "NotFoundError" ? "absent" : "failed");
    });
    return stop;
  }, [isOn, onCode, video]);
  return state;
}
