import { type PointerEvent, useMemo, useRef } from "react";

/** Held so long, and so still, a finger looks at a seat instead of taking it. */
const PRESS_MS = 400;
const STILL_PX = 10;

type Event = PointerEvent<SVGSVGElement>;

/** Fingers cannot hover: a long press shows what a mouse would see, until the next touch. */
export function usePeek(seatAt: (event: Event) => number | null, onPeek: (ordinal: number | null) => void) {
  const press = useRef({
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    x: 0,
    y: 0,
    isPeek: false,
  });
  const ask = useRef({ seatAt, onPeek });
  ask.current = { seatAt, onPeek };

  return useMemo(() => {
    const stop = () => clearTimeout(press.current.timer);
    return {
      /** Whether the click that ends this press is none. */
      wasPeek: () => press.current.isPeek,
      handlers: {
        onPointerDown: (event: Event) => {
          stop();
          press.current.isPeek = false;
          if (event.pointerType === "mouse") return;
          ask.current.onPeek(null);
          const ordinal = ask.current.seatAt(event);
          if (ordinal === null || !event.isPrimary) return;
          Object.assign(press.current, { x: event.clientX, y: event.clientY });
          press.current.timer = setTimeout(() => {
            press.current.isPeek = true;
            ask.current.onPeek(ordinal);
          }, PRESS_MS);
        },
        onPointerMove: ({ clientX, clientY }: Event) => {
          const { x, y } = press.current;
          if (Math.hypot(clientX - x, clientY - y) > STILL_PX) stop();
        },
        onPointerUp: stop,
        onPointerCancel: stop,
        onContextMenu: (event: { preventDefault: () => void }) =>
          press.current.isPeek && event.preventDefault(),
      },
    };
  }, []);
}
