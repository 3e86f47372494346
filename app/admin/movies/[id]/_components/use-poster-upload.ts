import { useState, useTransition } from "react";
import { POSTER_WORDS, type PosterCode } from "../../poster-words";

type Upload = { file: File; movieId: number; was: string | null; onSaved: () => void };

/** Parts of a picture in per cent. */
type Part = { x: number; y: number; width: number; height: number };

const UNANSWERED = "The server did not answer, so the poster may not be saved. Please try again.";

/** Sends the file and which part of it to use. */
export function usePosterUpload({ file, movieId, was, onSaved }: Upload) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  const upload = (part: Part) =>
    startTransition(async () => {
      setRefusal(null);
      const shares = Object.entries(part).flatMap(([name, value]) =>
        typeof value === "number" ? [[name, String(Math.min(1, Math.max(0, value / 100)))]] : [],
      );
      const query = new URLSearchParams([...shares, ["movie", String(movieId)], ["was", was ?? ""]]);
      try {
        const answer = await fetch(`/api/admin/posters?${query}`, { method: "POST", body: file });
        if (answer.ok) return onSaved();
        const { code } = (await answer.json()) as { code?: PosterCode };
        setRefusal((code && POSTER_WORDS[code]) ?? UNANSWERED);
      } catch {
        setRefusal(UNANSWERED);
      }
    });

  return { upload, refusal, isPending };
}
