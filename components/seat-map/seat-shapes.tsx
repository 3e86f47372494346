import style from "./seat-map.module.css";

const TUB = "M-17.5-8a9 9 0 0 1 9-9h17a9 9 0 0 1 9 9V5a13 13 0 0 1-13 13h-9a13 13 0 0 1-13-13z";

/** The shapes that seats, marks and the legend refer to. A seat faces up, towards the picture. */
export function SeatShapes() {
  return (
    <defs>
      <path id="seat-standard" d={TUB} />
      <g id="seat-premium">
        <path d="M-19-8a9 9 0 0 1 9-9h20a9 9 0 0 1 9 9V6A13 13 0 0 1 6 19H-6A13 13 0 0 1-19 6z" />
        <path className={style.detail} d="M-12.5 5a12.5 7.5 0 0 0 25 0" />
      </g>
      <g id="seat-sofa-left">
        <path d="M-19-6A11 11 0 0 1-8-17h30v35H-6A13 13 0 0 1-19 5z" />
        <path className={style.detail} d="M-12-8V5a7 7 0 0 0 7 7h27" />
      </g>
      <g id="seat-sofa-right">
        <path d="M19-6A11 11 0 0 0 8-17h-30v35H6A13 13 0 0 0 19 5z" />
        <path className={style.detail} d="M12-8V5a7 7 0 0 1-7 7h-27" />
      </g>
      <g id="seat-wheelchair">
        <path className={style.space} d="M-18.5-18.5h37v37h-37z" />
        <path className={style.detail} d="M-2-11.5h.01M-2-6v7h6.5l3.5 8M-5.5-1a6.5 6.5 0 1 0 8.5 8" />
      </g>
      <g id="seat-companion">
        <path d={TUB} />
        <path className={style.detail} d="M0-7.5a3.5 3.5 0 1 1-.01 0zM-7 9.5c0-8 14-8 14 0" />
      </g>
      <path id="mark-mine" className={style.mark} d="M-7.5.5l5 5.5L8-6" />
      <path id="mark-kept" className={style.mark} d="M-7.5.5l5 5.5L8-6" />
      <path id="mark-sold" className={style.mark} d="M-5-5 5 5M5-5-5 5" />
      <path id="mark-held" className={style.mark} d="M-8 0h.01M0 0h.01M8 0h.01" />
    </defs>
  );
}
