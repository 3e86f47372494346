const NAME_WORDS = "Write a name, in up to 60 characters.";

export const GENRE_WORDS: Record<
  "not-found" | "invalid-input" | "stale" | "name-taken" | "in-use" | "unknown-genre" | "busy",
  string
> = {
  "not-found": "That genre is gone, or no longer yours to change.",
  "invalid-input": NAME_WORDS,
  stale: "Somebody renamed it in the meantime. Load the page again to see its name.",
  "name-taken": "There is a genre of that name already.",
  "in-use": "Movies have it. Merge it into another genre instead.",
  "unknown-genre": "Choose another genre to merge it into.",
  busy: "We cannot do this just now and nothing was done. Please try again in a moment.",
};
