import { hearEarlyInput } from "./_actions/early-input";
import { trustOurs } from "./_trust-script";

/** Before the first paint, so that a chosen theme never flashes into another. */
const applyTheme = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** Parts off the window are put off only on the way in: a browser that goes back scrolls by their true heights. */
const layOutWhole = `(()=>{const whole=()=>{document.documentElement.dataset.whole=""};if(performance.getEntriesByType("navigation")[0]?.type==="navigate")addEventListener("load",()=>requestAnimationFrame(whole));else whole()})()`;

/** In the head of every page, before its scripts have come; the policy of a page names it by its text. */
export const HEAD_SCRIPT = `${trustOurs};${applyTheme};${layOutWhole};${hearEarlyInput}`;
