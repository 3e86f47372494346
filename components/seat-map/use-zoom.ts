import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { clampZoom, scrollAfter, zoomIn, zoomOut } from "./zoom";

/** Zooming of what scrolls in `scroller`, by buttons, by two fingers, or by a wheel with Ctrl; the page stays as it is. */
export function useZoom(scroller: RefObject<HTMLElement | null>, defaultWidth: number) {
  const [zoom, setZoom] = useState(1);
  const shown = useRef(1);
  const whole = () => (scroller.current?.clientWidth ?? defaultWidth) / defaultWidth;

  useLayoutEffect(() => {
    const { current } = scroller;
    const grown = zoom / shown.current;
    shown.current = zoom;
    if (!current || grown === 1) return;
    current.scrollLeft = scrollAfter(current.scrollLeft, current.clientWidth, grown);
    current.scrollTop = scrollAfter(current.scrollTop, current.clientHeight, grown);
  }, [zoom, scroller]);

  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const to = (next: number) => setZoom(clampZoom(next, current.clientWidth / defaultWidth));
    let pinch: { apart: number; zoom: number } | null = null;
    const onTouchStart = ({ touches }: TouchEvent) => {
      pinch = touches.length === 2 ? { apart: apart(touches), zoom: shown.current } : null;
    };
    const onTouchMove = (event: TouchEvent) => {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      to((pinch.zoom * apart(event.touches)) / pinch.apart);
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      to(shown.current * Math.exp(-event.deltaY / 200));
    };
    current.addEventListener("touchstart", onTouchStart, { passive: true });
    current.addEventListener("touchmove", onTouchMove, { passive: false });
    current.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      current.removeEventListener("touchstart", onTouchStart);
      current.removeEventListener("touchmove", onTouchMove);
      current.removeEventListener("wheel", onWheel);
    };
  }, [scroller, defaultWidth]);

  return {
    zoom,
    zoomIn: () => setZoom(zoomIn(zoom, whole())),
    zoomOut: () => setZoom(zoomOut(zoom, whole())),
    showWhole: () => setZoom(clampZoom(0, whole())),
  };
}

function apart(touches: TouchList): number {
  const [a, b] = touches;
  return a && b ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) : 1;
}
