"use client";
import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { t } from "@/lib/i18n/t";
import { repeatEarlyInput } from "./early-input";
import { fillFields, type KeptField, noteTyped, takeKeptPage } from "./kept-page";
import { hearUnreachable, stayWhileOffline } from "./reachable";
import { confirmAsk, signInAsk } from "./sign-in-ask";
import { ConfirmDialog, SignInDialog } from "./sign-in-dialog";

/** Stands on every page: hears what was typed before it came alive, fills it in again after a newer build was loaded, and asks who is signed out to sign in. */
export function PageKeeper() {
  const [note, setNote] = useState<string | null>(null);
  const ask = useSyncExternalStore(signInAsk.subscribe, signInAsk.read, () => null);
  const confirming = useSyncExternalStore(confirmAsk.subscribe, confirmAsk.read, () => null);

  useEffect(() => {
    for (const type of ["input", "change"]) document.addEventListener(type, noteTyped, { capture: true });
    repeatEarlyInput();
    const page = takeKeptPage();
    if (!page) return;
    setNote(t("account.actions.updated"));
    let left: KeptField[] = page.fields;
    const fill = () => {
      if (left.length > 0 && takeKeptPage()) left = fillFields(document, left);
    };
    fill();
    // parts that arrive later, and fields that are opened by a click
    const observer = new MutationObserver(fill);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const stops = [stayWhileOffline(), hearUnreachable(() => setNote(t("account.actions.unreachable")))];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      {note && <Note words={note} onClose={() => setNote(null)} />}
      {ask && <SignInDialog onEnd={ask.answer} />}
      {confirming && !ask && <ConfirmDialog onEnd={confirming.answer} />}
    </>
  );
}

const Note = ({ words, onClose }: { words: string; onClose: () => void }) => (
  <div
    role="status"
    className="fixed end-4 bottom-4 start-4 z-50 flex items-center gap-3 rounded-md border border-line-strong bg-surface py-2 pe-2 ps-4 shadow-raised sm:start-auto sm:w-96 print:hidden"
  >
    <p className="min-w-0 grow">{words}</p>
    <button
      type="button"
      aria-label={t("account.actions.close")}
      onClick={onClose}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-sunk"
    >
      <X aria-hidden="true" className="size-4" />
    </button>
  </div>
);
