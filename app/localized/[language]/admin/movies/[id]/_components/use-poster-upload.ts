import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { UNANSWERED_WORDS } from "@/app/_actions/unanswered";
import { useAsking } from "@/app/_actions/use-asking";
import { POSTER_WORDS, type PosterCode } from "@/app/localized/[language]/admin/_movies/poster-words";
import { t } from "@/lib/i18n/t";

type Upload = { file: File; movieId: number; was: string | null; onSaved: () => void };

/** Parts of a picture in per cent. */
type Part = { x: number; y: number; width: number; height: number };

type Answer = { status: number; code?: PosterCode };

async function send(address: string, file: File): Promise<Answer | Refused> {
  const { status, ...answer } = await fetch(address, { method: "POST", body: file }).then(
    async (response) => ({
      ...((await response.json().catch(() => ({}))) as { code?: PosterCode }),
      status: response.status,
    }),
  );
  if (status === 401) return { refusedAs: "signed-out" };
  return status === 404 && !answer.code ? { refusedAs: "not-allowed" } : { status, ...answer };
}

/** Sends the file and which part of it to use. */
export function usePosterUpload({ file, movieId, was, onSaved }: Upload) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();

  const upload = (part: Part) => {
    setRefusal(null);
    const shares = Object.entries(part).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, String(Math.min(1, Math.max(0, value / 100)))]] : [],
    );
    const query = new URLSearchParams([...shares, ["movie", String(movieId)], ["was", was ?? ""]]);
    ask(
      () => callAction(() => send(`/api/admin/posters?${query}`, file)),
      (answer) => {
        if (!("status" in answer)) return setRefusal(answer.words);
        if (answer.status === 200) return onSaved();
        const words = answer.code && POSTER_WORDS[answer.code];
        setRefusal(words ? t(words) : UNANSWERED_WORDS.failed);
      },
    );
  };

  return { upload, refusal, isPending };
}
