import style from "./seat-map.module.css";

const TUB = "M-18-12a6 6 0 0 1 6-6h24a6 6 0 0 1 6 6V4A14 14 0 0 1 4 18H-4A14 14 0 0 1-18 4z";
const TICK = "M-7.5.5l5 5.5L8-6";

/** The shapes that seats, marks and the legend refer to. A seat faces up, towards the picture. */
export function SeatShapes() {
  return (
    <defs>
      <path id="seat-standard" d={TUB} />
      <g id="seat-premium">
        <path d="M-19-11a6 6 0 0 1 6-6h26a6 6 0 0 1 6 6V4A15 15 0 0 1 4 19h-8A15 15 0 0 1-19 4z" />
        <path className={style.detail} d="M-12-16V3a9 9 0 0 0 9 9h6a9 9 0 0 0 9-9v-19" />
      </g>
      <g id="seat-sofa-left">
        <path d="M-20-10a7 7 0 0 1 7-7h35v36H-6A14 14 0 0 1-20 5z" />
        <path className={style.detail} d="M-12.5-16V4a8 8 0 0 0 8 8h26.5" />
      </g>
      <g id="seat-sofa-right">
        <path d="M20-10a7 7 0 0 0-7-7h-35v36H6A14 14 0 0 0 20 5z" />
        <path className={style.detail} d="M12.5-16V4a8 8 0 0 1-8 8h-26.5" />
      </g>
      <g id="seat-wheelchair">
        <path className={style.space} d="M-18.5-18.5h37v37h-37z" />
        <path className={style.detail} d="M-2-11.5h.01M-2-6v7h6.5l3.5 8M-5.5-1a6.5 6.5 0 1 0 8.5 8" />
      </g>
      <g id="seat-companion">
        <path d={TUB} />
        <path className={style.detail} d="M0-9a4 4 0 1 1-.01 0zM-8 9.5c0-9 16-9 16 0" />
      </g>
      <path id="mark-mine" className={style.mark} d={TICK} />
      <path id="mark-kept" className={style.mark} d={TICK} />
      <path id="mark-sold" className={style.mark} d="M-4.5-4.5l9 9m0-9l-9 9" />
      <path id="mark-house" className={style.mark} d="M-7.5 8V-1L0-8l7.5 7V8z" />
      <path id="mark-held" className={style.mark} d="M-8 0h.01M0 0h.01M8 0h.01" />
    </defs>
  );
}
