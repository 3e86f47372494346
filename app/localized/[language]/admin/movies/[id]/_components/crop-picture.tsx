"use client";
import { useState } from "react";
import ReactCrop, { centerCrop, makeAspectCrop, type PercentCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";
import { POSTER_WORDS } from "@/app/localized/[language]/admin/_movies/poster-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { CropResult } from "./crop-result";
import { useFileAddress } from "./use-file-address";
import { usePosterUpload } from "./use-poster-upload";

const ASPECT = 2 / 3;

type CropPictureProps = {
  file: File;
  movieId: number;
  /** The poster being replaced, by id. */
  was: string | null;
  onSaved: () => void;
  onLeave: () => void;
};

/** The part of a picture that becomes the poster: moved and sized by mouse, touch or arrow keys. */
export function CropPicture({ file, movieId, was, onSaved, onLeave }: CropPictureProps) {
  const address = useFileAddress(file);
  const [crop, setCrop] = useState<PercentCrop>();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const { upload, refusal, isPending } = usePosterUpload({ file, movieId, was, onSaved });
  const words = isUnreadable ? t(POSTER_WORDS["wrong-type"]) : refusal;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="font-display text-xl">{t("movies.poster.crop")}</h2>
      <p className="text-ink-soft">{t("movies.poster.cropNote")}</p>
      {words && <Notice tone="danger">{words}</Notice>}
      {address && !isUnreadable && (
        <div className="flex flex-wrap items-start gap-8">
          <div dir="ltr" className="contents">
            <ReactCrop
              crop={crop}
              aspect={ASPECT}
              keepSelection
              minWidth={40}
              onChange={(_, percent) => setCrop(percent)}
              className="max-h-[min(36rem,65dvh)] max-w-full lg:max-w-[calc(100%-18rem)]"
            >
              {/* biome-ignore lint/performance/noImgElement: a file of this browser */}
              <img
                src={address}
                alt={t("movies.poster.whole")}
                onLoad={({ currentTarget }) => setCrop(largestIn(currentTarget))}
                onError={() => setIsUnreadable(true)}
              />
            </ReactCrop>
          </div>
          {crop && <CropResult address={address} crop={crop} />}
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {crop && !isUnreadable && (
          <Button pending={isPending} onClick={() => upload(crop)}>
            {t("movies.poster.save")}
          </Button>
        )}
        <Button variant="quiet" onClick={onLeave}>
          {t("movies.poster.leave")}
        </Button>
      </div>
    </div>
  );
}

function largestIn({ width, height }: HTMLImageElement): PercentCrop {
  const side = width / height > ASPECT ? { height: 100 } : { width: 100 };
  return centerCrop(makeAspectCrop({ unit: "%", ...side }, ASPECT, width, height), width, height);
}
