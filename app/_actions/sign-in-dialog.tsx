"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { callForWords } from "./call-action";
import { UNANSWERED_WORDS } from "./unanswered";

/** Over the page, which stays as it is. A window of the browser's own, so that it stands above every other one. */
export function SignInDialog({ onEnd }: { onEnd: (isSignedIn: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

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
    const words = await callForWords(() => signIn(typed));
    setIsPending(false);
    setRefusal(words);
    if (words === null) onEnd(true);
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-here"
      onClose={() => onEnd(false)}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-6 text-ink shadow-raised backdrop:bg-black/50"
    >
      <h2 id="sign-in-here" className="font-display text-xl">
        You are signed out
      </h2>
      <p className="mt-2 mb-6 text-ink-soft">
        Sign in here, and what you were doing goes on. Everything on the page stays as it is.
      </p>
      <form onSubmit={onSubmit} noValidate className="grid gap-4">
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Field label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="quiet" onClick={() => onEnd(false)}>
            Not now
          </Button>
          <Button type="submit" pending={isPending}>
            Sign in and go on
          </Button>
        </div>
      </form>
    </dialog>
  );
}

async function signIn(typed: object): Promise<string | null> {
  const answer = await fetch("/api/sign-in", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(typed),
  });
  if (answer.ok) return ((await answer.json()) as { words: string | null }).words;
  return answer.status === 503 ? SIGN_IN_BUSY : UNANSWERED_WORDS.failed;
}

const SIGN_IN_BUSY = "Many people are coming in right now. Please try again in a moment.";
