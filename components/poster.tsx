import { t } from "@/lib/i18n/t";

type PosterProps = {
  title: string;
  poster: { id: string; tint: string; widths: number[] } | null;
  /** As in `<img sizes>`. */
  sizes: string;
  /** Fetched at once, whether or not it is in sight. */
  eager?: boolean;
  /** Fetched before anything else: the first ones of a page. */
  urgent?: boolean;
  /** Says what it is where no title stands beside it. */
  labelled?: boolean;
  className?: string;
};

/** A poster at its final size; without one, the title is set on a ground of its own. */
export function Poster({ title, poster, sizes, eager, urgent, labelled, className = "" }: PosterProps) {
  const frame = `block aspect-2/3 w-full overflow-hidden rounded-md ${className}`;
  if (!poster || poster.widths.length === 0) {
    return (
      <span aria-hidden={!labelled} className={`${frame} @container`} style={{ background: groundOf(title) }}>
        <TypographicPoster title={title} />
      </span>
    );
  }
  const address = (width: number) => `/posters/${poster.id}/${width}`;
  return (
    // biome-ignore lint/performance/noImgElement: posters come at their own widths, encoded once
    <img
      src={address(poster.widths[0] ?? 0)}
      srcSet={poster.widths.map((width) => `${address(width)} ${width}w`).join(", ")}
      sizes={sizes}
      width={400}
      height={600}
      alt={labelled ? t("common.posterOf", { movie: title }) : ""}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={urgent ? "high" : "auto"}
      // with the first paint, and not in a frame after it when scripts have begun
      decoding={urgent ? "sync" : "async"}
      className={`${frame} object-cover`}
      style={{ background: poster.tint }}
    />
  );
}

const CREAM = "oklch(0.95 0.03 86)";

function TypographicPoster({ title }: { title: string }) {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length));
  const size = Math.min(17, 108 / Math.max(longest, 1), 70 / Math.sqrt(title.length));
  return (
    <span className="flex h-full flex-col justify-between p-[9cqw]" style={{ color: CREAM }}>
      <span className="block border-current border-t-2 pt-[5cqw]" />
      <span
        className="block hyphens-auto text-balance font-display font-semibold"
        style={{ fontSize: `${Math.max(size, 6.5)}cqw`, lineHeight: 1.02 }}
      >
        {title}
      </span>
    </span>
  );
}

/** One of the inks of a print shop, always the same for the same title. */
function groundOf(title: string): string {
  let sum = 0;
  for (const letter of title) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  const hue = [26, 48, 72, 128, 168, 214, 254, 350][sum % 8] ?? 26;
  return `oklch(${0.36 + (sum % 3) * 0.035} ${0.055 + (sum % 5) * 0.012} ${hue})`;
}
