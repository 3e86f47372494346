import { t } from "@/lib/i18n/t";

/** What to know before coming, as the theater wrote it: plain text, a blank line between paragraphs. */
export function HouseRules({ text }: { text: string }) {
  if (!text.trim()) return null;
  return (
    <section aria-labelledby="house-rules" className="mt-18">
      <h2 id="house-rules" className="mb-4 font-display font-medium text-2xl">
        {t("browse.theater.houseRules")}
      </h2>
      <div className="grid max-w-measure gap-3">
        {text.split(/\n\s*\n/).map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs do not move
          <p key={at} className="whitespace-pre-line">
            {paragraph.trim()}
          </p>
        ))}
      </div>
    </section>
  );
}
