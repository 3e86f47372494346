import { Check } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { SET_UP_STEPS, type SetUp, type SetUpStep } from "@/lib/overview/set-up";

const STEPS: Record<SetUpStep, { title: string; words: string; button: string; admin?: string }> = {
  theater: {
    title: "A theater",
    words: "Its address, its clock and its currency.",
    button: "Open a theater",
    admin: "An admin opens it.",
  },
  screen: {
    title: "A screen with seats",
    words: "Name a room, then draw its seats or take a template.",
    button: "Add a screen",
  },
  movie: {
    title: "A movie",
    words: "Its title, its length and, if you have one, its poster.",
    button: "Add a movie",
    admin: "An admin adds movies for the whole chain.",
  },
  "price-card": {
    title: "A price card",
    words: "What an adult, a child and everyone else pays for each kind of seat.",
    button: "Set the prices",
  },
  showtime: {
    title: "The first showtime",
    words: "A movie, a screen and a start. Then the doors are open.",
    button: "Schedule it",
  },
};

/** The way from an empty site to its first showtime: what is done, and the one thing to do next. */
export function SetUpChecklist({ setUp: { done, next, href } }: { setUp: SetUp }) {
  return (
    <ol aria-label="Setting up" className="max-w-3xl border-line border-t">
      {SET_UP_STEPS.map((step, at) => {
        const { title, words, button, admin } = STEPS[step];
        const isDone = done.includes(step);
        const isNext = step === next;
        return (
          <li
            key={step}
            aria-current={isNext ? "step" : undefined}
            className="grid grid-cols-[3rem_1fr] items-start gap-x-4 gap-y-3 border-line border-b py-5"
          >
            <span
              aria-hidden="true"
              className={`flex size-11 items-center justify-center rounded-full border font-display text-lg ${isDone ? "border-ok text-ok" : isNext ? "border-accent text-accent" : "border-line text-ink-soft"}`}
            >
              {isDone ? <Check className="size-5" /> : at + 1}
            </span>
            <div className={isDone || isNext ? "" : "text-ink-soft"}>
              <h2 className="font-display text-lg leading-tight">
                {title}
                {isDone && <span className="pl-3 font-sans text-ok text-sm">done</span>}
              </h2>
              {!isDone && <p className="text-ink-soft">{words}</p>}
              {isNext &&
                (href ? (
                  <ButtonLink href={href} className="mt-3">
                    {button}
                  </ButtonLink>
                ) : (
                  <p className="mt-2 font-semibold">{admin}</p>
                ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
