import type { Accessibility } from "@/lib/scheduling/accessibility";

export const ACCESSIBILITY_WORDS: Record<Accessibility, string> = {
  captions: "Captions",
  "audio-description": "Audio description",
  relaxed: "Relaxed",
};

/** What is meant, for who schedules. */
export const ACCESSIBILITY_HINTS: Record<Accessibility, string> = {
  captions: "Words and sounds in writing, on the screen.",
  "audio-description": "What is to be seen, told by headphones.",
  relaxed: "Lights a little up, sound a little down.",
};

/** All there are, as they are kept. */
export const ACCESSIBILITY_NAMES = Object.keys(ACCESSIBILITY_WORDS) as Accessibility[];

/** "Captions", "Relaxed": what a showtime offers, of the names that it keeps. */
export const accessibilityWords = (kept: string): string[] =>
  ACCESSIBILITY_NAMES.filter((name) => kept.split(",").includes(name)).map(
    (name) => ACCESSIBILITY_WORDS[name],
  );
