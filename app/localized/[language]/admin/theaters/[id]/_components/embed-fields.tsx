import { TextField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TheaterForStaff } from "@/lib/venues/get-theater-for-staff";

type EmbedFieldsProps = { theater: TheaterForStaff; site: string; error: string | undefined };

/** Whose pages may show the programme, and what to put on them. */
export function EmbedFields({ theater, site, error }: EmbedFieldsProps) {
  const { embedOrigins, slug } = theater;
  return (
    <div className="grid gap-5">
      <TextField
        label={t("theaters.label.embedOrigins")}
        name="embedOrigins"
        rows={3}
        maxLength={4_000}
        spellCheck={false}
        autoCapitalize="none"
        defaultValue={embedOrigins.join("\n")}
        hint={t("theaters.hint.embedOrigins")}
        error={error}
      />
      {embedOrigins.length > 0 && (
        <div>
          <p className="mb-2 font-semibold">{t("theaters.embed.snippet")}</p>
          <pre className="overflow-x-auto whitespace-pre-wrap break-all border border-line bg-surface p-3 text-sm">
            <code>{`<div data-matinee="/theaters/${slug}"></div>\n<script src="${site}/embed.js" async></script>`}</code>
          </pre>
        </div>
      )}
    </div>
  );
}
