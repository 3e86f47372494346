"use client";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { PasskeyButton } from "@/app/_passkeys/passkey-button";
import type { PasskeyUse } from "@/app/_passkeys/show-passkey";
import { usePasskey } from "@/app/_passkeys/use-passkey";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { callForWords } from "./call-action";
import { postJson } from "./post-json";

type AskDialogProps = {
  title: string;
  note: ReactNode;
  submit: string;
  /** Where what was typed is sent. */
  at: string;
  /** What a passkey does here instead. */
  use: PasskeyUse;
  onEnd: (isDone: boolean) => void;
  /** The fields; `isHalf`: those of a second step. */
  children: (isHalf: boolean) => ReactNode;
};

/** Over the page, which stays as it is. A window of the browser's own, so that it stands above every other one. */
export function AskDialog({ title, note, submit, at, use, onEnd, children }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [isHalf, setIsHalf] = useState(false);

  const passkey = usePasskey(use, { onDone: () => onEnd(true) });

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  // no transition: the one that waits for this form would hold its words back
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (isPending) return;
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    setIsPending(true);
    passkey.forget();
    const half = { isNext: false };
    const words = await callForWords(() => send(at, typed, half));
    setIsPending(false);
    setRefusal(words);
    setIsHalf(half.isNext);
    if (words === null && !half.isNext) onEnd(true);
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={() => onEnd(false)}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-6 text-ink shadow-raised backdrop:bg-black/50"
    >
      <h2 id={id} className="font-display text-xl">
        {title}
      </h2>
      <p className="mt-2 mb-6 text-ink-soft">{note}</p>
      <form onSubmit={onSubmit} noValidate className="grid gap-4">
        {(passkey.refusal ?? refusal) && <RefusalNotice>{passkey.refusal ?? refusal}</RefusalNotice>}
        {children(isHalf)}
        <PasskeyButton {...passkey.button} className="w-full" />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="quiet" onClick={() => onEnd(false)}>
            {t("account.actions.notNow")}
          </Button>
          <Button type="submit" pending={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** `half.isNext`: a code is asked for next. */
async function send(at: string, typed: object, half: { isNext: boolean }): Promise<string | null> {
  const { words, isHalf = false } = await postJson<{ isHalf?: boolean }>(at, typed);
  half.isNext = isHalf;
  return words;
}
