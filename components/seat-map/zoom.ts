/** How many times its default size a map is drawn. */
export const MAX_ZOOM = 3;
const STEP = 1.4;

/** Kept between showing the whole room and the largest size. */
export const clampZoom = (zoom: number, whole: number): number =>
  Math.min(MAX_ZOOM, Math.max(Math.min(1, whole), zoom));

export const zoomIn = (zoom: number, whole: number): number => clampZoom(stepped(zoom * STEP), whole);
export const zoomOut = (zoom: number, whole: number): number => clampZoom(stepped(zoom / STEP), whole);

/** Close to the default size is the default size. */
const stepped = (zoom: number) => (Math.abs(zoom - 1) < 0.15 ? 1 : zoom);

/** Where to scroll so that what stood at `at` of the window (0 to 1) stands there still after the size has changed. */
export const scrollAfter = (scroll: number, size: number, grown: number, at = 0.5): number =>
  (scroll + size * at) * grown - size * at;
