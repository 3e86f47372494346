import { Notice } from "@/components/ui/notice";

/** What a save has done. */
export const Saved = ({ version, moved }: { version: number; moved: number }) => (
  <div className="mb-8">
    <Notice tone="ok" title={`Version ${version} is saved`}>
      {moved === 1 ? "1 showtime plays" : `${moved} showtimes play`} on it from now on.
    </Notice>
  </div>
);
