import type { PercentCrop } from "react-image-crop";
import { t } from "@/lib/i18n/t";

/** The poster as it will be, at the sizes of a page and of a list. */
export function CropResult({ address, crop }: { address: string; crop: PercentCrop }) {
  if (crop.width === 0 || crop.height === 0) return null;
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">{t("movies.poster.result")}</figcaption>
      <div className="flex items-end gap-4">
        {["w-40", "w-9"].map((width) => (
          <div key={width} className={`relative aspect-2/3 overflow-hidden rounded-md bg-sunk ${width}`}>
            {/* biome-ignore lint/performance/noImgElement: a file of this browser */}
            <img
              src={address}
              alt=""
              className="absolute max-w-none"
              style={{
                width: `${10_000 / crop.width}%`,
                height: `${10_000 / crop.height}%`,
                left: `${(-100 * crop.x) / crop.width}%`,
                top: `${(-100 * crop.y) / crop.height}%`,
              }}
            />
          </div>
        ))}
      </div>
    </figure>
  );
}
