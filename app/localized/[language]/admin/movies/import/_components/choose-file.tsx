import { FileUp } from "lucide-react";
import { useId, useState } from "react";
import { t } from "@/lib/i18n/t";

/** A file, chosen or dropped; it is read here, whatever its size. */
export function ChooseFile({ name, onChoose }: { name: string | null; onChoose: (file: File) => void }) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for mice; the field does the same for all
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onChoose(file);
      }}
      className={`relative rounded-md border border-dashed px-4 py-8 text-center focus-within:outline-3 focus-within:outline-gold ${isOver ? "border-ink bg-sunk" : "border-line-strong"}`}
    >
      <FileUp aria-hidden="true" className="mx-auto mb-2 size-6 text-ink-soft" strokeWidth={1.5} />
      <label htmlFor={id} className="wrap-anywhere font-semibold">
        {name === null ? t("imports.file.choose") : t("imports.file.chooseAnother")}
      </label>
      <p id={`${id}-hint`} className="text-ink-soft text-sm">
        {name === null ? t("imports.file.drop") : t("imports.file.inHand", { file: name })}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onChoose(file);
          event.currentTarget.value = "";
        }}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}
