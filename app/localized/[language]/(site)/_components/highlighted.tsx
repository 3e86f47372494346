import { highlight } from "@/lib/search/highlight";

/** A text in which what was looked for is marked. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0;
  return highlight(text, words).map((stretch) => {
    const key = at;
    at += stretch.text.length;
    return stretch.isFound ? (
      <mark
        key={key}
        className="bg-transparent text-inherit underline decoration-2 decoration-accent underline-offset-4"
      >
        {stretch.text}
      </mark>
    ) : (
      <span key={key}>{stretch.text}</span>
    );
  });
}
