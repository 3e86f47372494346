import { Chip } from "@/components/ui/chip";
import type { Genre } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";

type GenreLinksProps = { genres: Genre[]; current: string | null; hrefFor: (genre: string | null) => string };

const FOLD_FROM = 20;
const SHOWN = 12;

/** The genres as chips; a long list shows its first dozen. */
export function GenreLinks({ genres, current, hrefFor }: GenreLinksProps) {
  const chip = ({ slug, name }: Genre) => (
    <li key={slug} className="max-w-full">
      <Chip href={hrefFor(slug)} current={slug === current} prefetch={false}>
        <span className="whitespace-normal">{name}</span>
      </Chip>
    </li>
  );
  const shown = genres.length < FOLD_FROM ? genres.length : SHOWN;
  const rest = genres.slice(shown);
  return (
    <nav aria-label={t("browse.genres.label")} className="mt-4 mb-10">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Chip href={hrefFor(null)} current={current === null} prefetch={false}>
            {t("browse.genres.every")}
          </Chip>
        </li>
        {genres.slice(0, shown).map(chip)}
      </ul>
      {rest.length > 0 && (
        <details className="mt-2" open={rest.some(({ slug }) => slug === current)}>
          <summary className="link inline-flex min-h-9 items-center text-ink-soft text-sm">
            {t("browse.genres.more", { count: rest.length })}
          </summary>
          <ul className="mt-2 flex flex-wrap gap-2">{rest.map(chip)}</ul>
        </details>
      )}
    </nav>
  );
}
