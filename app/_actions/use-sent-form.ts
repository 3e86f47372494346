import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { callAction } from "./call-action";
import type { Refused } from "./refused";
import type { Unanswered } from "./unanswered";
import { useAsking } from "./use-asking";

type Action<State> = (before: State, data: FormData) => Promise<State | Refused>;

/** A form that works without scripts. With them nothing that is typed is lost, whatever comes of sending it. */
export function useSentForm<State>(
  action: Action<State>,
  initial: State,
  /** What is shown when no answer came. */
  told: (unanswered: Unanswered) => State,
) {
  // nobody is refused by an answer where the browser sends the form by itself
  const [posted, post] = useActionState(
    action as (before: State, data: FormData) => Promise<State>,
    initial as Awaited<State>,
  );
  const [sent, setSent] = useState<{ state: State }>();
  const { ask, isPending } = useAsking();
  const isSending = useRef(false);
  const form = useRef<HTMLFormElement | null>(null);
  // the button is below what it found wrong, on a phone by more than a window
  useEffect(() => {
    if (sent) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [sent]);
  const state: State = sent ? sent.state : posted;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    form.current = event.currentTarget;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    ask(
      () =>
        callAction(() => action(state, data)).finally(() => {
          isSending.current = false;
        }),
      (answer) => setSent({ state: isUnanswered(answer) ? told(answer) : (answer as State) }),
    );
  };
  return { state, isPending, formProps: { action: post, onSubmit, noValidate: true } } as const;
}

const isUnanswered = (answer: unknown): answer is Unanswered =>
  typeof answer === "object" && answer !== null && "ok" in answer && "refusal" in answer;
