import { Check } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { type FixedKey, t } from "@/lib/i18n/t";
import { SET_UP_STEPS, type SetUp, type SetUpStep } from "@/lib/overview/set-up";

const STEPS: Record<SetUpStep, { title: FixedKey; words: FixedKey; button: FixedKey; admin?: FixedKey }> = {
  theater: {
    title: "admin.setUp.theater.title",
    words: "admin.setUp.theater.words",
    button: "admin.setUp.theater.button",
    admin: "admin.setUp.theater.admin",
  },
  screen: {
    title: "admin.setUp.screen.title",
    words: "admin.setUp.screen.words",
    button: "admin.setUp.screen.button",
  },
  movie: {
    title: "admin.setUp.movie.title",
    words: "admin.setUp.movie.words",
    button: "admin.setUp.movie.button",
    admin: "admin.setUp.movie.admin",
  },
  "price-card": {
    title: "admin.setUp.priceCard.title",
    words: "admin.setUp.priceCard.words",
    button: "admin.setUp.priceCard.button",
  },
  showtime: {
    title: "admin.setUp.showtime.title",
    words: "admin.setUp.showtime.words",
    button: "admin.setUp.showtime.button",
  },
};

/** The way from an empty site to its first showtime: what is done, and the one thing to do next. */
export function SetUpChecklist({ setUp: { done, next, href } }: { setUp: SetUp }) {
  return (
    <ol aria-label={t("admin.setUp.label")} className="max-w-3xl border-line border-t">
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
                {t(title)}
                {isDone && <span className="ps-3 font-sans text-ok text-sm">{t("admin.setUp.done")}</span>}
              </h2>
              {!isDone && <p className="text-ink-soft">{t(words)}</p>}
              {isNext &&
                (href ? (
                  <ButtonLink href={href} className="mt-3">
                    {t(button)}
                  </ButtonLink>
                ) : (
                  <p className="mt-2 font-semibold">{admin && t(admin)}</p>
                ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
