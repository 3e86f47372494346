"use client";
import { useCallback } from "react";
import { type DoorFacts, sayVerdict } from "@/app/localized/[language]/admin/_door/verdict-words";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { rich } from "@/components/rich";
import type { DoorState } from "@/lib/door/get-door-state";
import { t } from "@/lib/i18n/t";
import { Camera } from "./camera";
import { CodeForm } from "./code-form";
import { DevicePanel } from "./device-panel";
import { countIn, mergeRecent } from "./door-count";
import { DoorNotices } from "./door-notices";
import { OfflinePanel } from "./offline-panel";
import type { Reading } from "./read-keys";
import { RecentList } from "./recent-list";
import { ResultScreen } from "./result-screen";
import { useDeviceName } from "./use-device";
import { useDoor } from "./use-door";
import { useSounds } from "./use-sounds";
import { useWedge } from "./use-wedge";

type Props = {
  showtimeId: number;
  endsAt: number;
  facts: DoorFacts;
  initial: DoorState;
  userId: number;
  who: string;
};

/** The door of one showtime on one device. */
export function Scanner({ showtimeId, endsAt, facts, initial, userId, who }: Props) {
  const { name, rename } = useDeviceName(who);
  const door = useDoor({ showtimeId, endsAt, initial, userId, who, deviceName: name });
  const say = useToast();
  const { shot, scan, undo, dismiss, list, isReached } = door;
  const onCode = useCallback((code: string) => void scan({ code }), [scan]);
  const onScan = useCallback(
    ({ code, otherwise, isGarbled }: Reading) => void scan({ code, otherwise }, isGarbled),
    [scan],
  );
  useWedge(onScan);

  const said = shot && sayVerdict(shot.answer, { ...facts, isGarbled: shot.isGarbled });
  const number = shot?.number;
  const { isMuted, setIsMuted } = useSounds({ number, tone: said?.tone });

  const takeBack = async (scanId: string) => {
    dismiss();
    const isBack = await undo(scanId);
    say({ title: t(isBack ? "door.recent.takenBack" : "door.recent.notIn") });
  };
  const { admitted, sold } = countIn(door.state, list, door.letIn, isReached);
  const isOffline = Boolean(
    shot && door.queue.some(({ entry }) => entry.kind === "scan" && entry.scan.id === shot.scanId),
  );

  return (
    <>
      <DoorNotices doubles={door.state.doubles} isRefused={door.isRefused} timeZone={facts.timeZone} />
      <div data-scanner className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-6">
          <p className="flex items-baseline gap-3">
            {rich("door.in", {
              admitted,
              sold,
              big: (text) => (
                <span data-count className="font-display text-3xl">
                  {text}
                </span>
              ),
              small: (text) => <span className="text-ink-soft text-lg">{text}</span>,
            })}
          </p>
          <Camera onCode={onCode} />
          <CodeForm onShown={(shown) => void scan(shown)} />
        </div>
        <div className="grid grid-cols-1 content-start gap-8">
          <section aria-labelledby="latest">
            <h2 id="latest" className="mb-2 font-semibold">
              {t("door.recent.title")}
            </h2>
            <RecentList
              scans={mergeRecent(door.state, door.queue)}
              timeZone={facts.timeZone}
              onUndo={takeBack}
            />
          </section>
          <OfflinePanel
            showtimeId={showtimeId}
            list={list}
            isReached={isReached}
            waiting={door.queue}
            userId={userId}
            timeZone={facts.timeZone}
            download={door.download}
            onForgotten={door.readKept}
          />
          <DevicePanel name={name} onRename={rename} isMuted={isMuted} onMute={setIsMuted} />
        </div>
      </div>
      <p key={`said-${number}`} role="alert" className="sr-only">
        {said && [said.title, said.seat, ...said.lines].filter(Boolean).join(". ")}
      </p>
      {shot && said && (
        <ResultScreen
          key={`shown-${shot.number}`}
          said={said}
          isOffline={isOffline}
          onDone={dismiss}
          onUndo={shot.answer.outcome === "admitted" ? () => void takeBack(shot.scanId) : null}
        />
      )}
    </>
  );
}
