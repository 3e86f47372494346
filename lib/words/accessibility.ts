import { t } from "@/lib/i18n/t";
import type { Accessibility } from "@/lib/scheduling/accessibility";

/** In the language that is spoken when it is asked. */
export const ACCESSIBILITY_WORDS: Readonly<Record<Accessibility, string>> = {
  get captions() {
    return t("screens.accessibility.captions");
  },
  get "audio-description"() {
    return t("screens.accessibility.audioDescription");
  },
  get relaxed() {
    return t("screens.accessibility.relaxed");
  },
};

/** What is meant, for who schedules. */
export const ACCESSIBILITY_HINTS: Readonly<Record<Accessibility, string>> = {
  get captions() {
    return t("screens.accessibility.captionsHint");
  },
  get "audio-description"() {
    return t("screens.accessibility.audioDescriptionHint");
  },
  get relaxed() {
    return t("screens.accessibility.relaxedHint");
  },
};

/** All there are, as they are kept. */
export const ACCESSIBILITY_NAMES = Object.keys(ACCESSIBILITY_WORDS) as Accessibility[];

/** "Captions", "Relaxed": what a showtime offers, of the names that it keeps. */
export const accessibilityWords = (kept: string): string[] =>
  ACCESSIBILITY_NAMES.filter((name) => kept.split(",").includes(name)).map(
    (name) => ACCESSIBILITY_WORDS[name],
  );
