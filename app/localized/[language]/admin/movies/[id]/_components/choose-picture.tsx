"use client";
import { ImageUp } from "lucide-react";
import { useId, useState } from "react";
import { POSTER_WORDS } from "@/app/localized/[language]/admin/_movies/poster-words";
import { t } from "@/lib/i18n/t";

const MOST_BYTES = 10 * 1024 * 1024;

/** A file, chosen or dropped. */
export function ChoosePicture({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const wrong = file.size === 0 ? "empty" : file.size > MOST_BYTES ? "too-large" : null;
    setError(wrong && t(POSTER_WORDS[wrong]));
    if (!wrong) onChoose(file);
  };

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for mice; the field does the same for all */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
        className={`relative rounded-md border border-dashed px-4 py-5 text-center focus-within:outline-3 focus-within:outline-gold ${isOver ? "border-ink bg-sunk" : "border-line-strong"}`}
      >
        <ImageUp aria-hidden="true" className="mx-auto mb-2 size-6 text-ink-soft" strokeWidth={1.5} />
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          {t("movies.poster.drop")}
        </p>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
