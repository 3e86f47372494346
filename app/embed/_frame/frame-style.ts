/** What a framed page looks like: our inks, and the letters that every reader has. */
export const FRAME_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#f8f4ea,#150f0b);--ink:light-dark(#2a1c14,#f4ecdd);
--soft:light-dark(#5f4a3c,#c9b9a4);--line:light-dark(#dccfbb,#43362c);--accent:light-dark(#8e1b1b,#e8635c)}
*{box-sizing:border-box;margin:0}
body{padding:16px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3{font-family:Georgia,serif;font-weight:600;line-height:1.2}
h1{font-size:1.625rem}h2{margin:24px 0 8px;padding-top:16px;border-top:1px solid var(--line);font-size:1.25rem}
h3{margin-top:12px;font-size:1rem}
p{color:var(--soft)}
ul{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 0;padding:0;list-style:none}
a{color:inherit;text-underline-offset:.2em}a:hover{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
li a{display:inline-flex;min-height:44px;min-width:44px;flex-direction:column;justify-content:center;padding:4px 12px;
border:1px solid var(--line);border-radius:6px;text-decoration:none;font-variant-numeric:tabular-nums}
li a:hover{border-color:var(--accent)}li small{color:var(--soft)}
footer{margin-top:24px;padding-top:8px;border-top:1px solid var(--line)}
footer a,h1 a{display:inline-flex;min-height:44px;align-items:center}
`;

/**
 * Tells the page around how tall this one is, as often as that changes. It says nothing that is anybody's, so that it may
 * be said to whichever of the sites frames it; public/embed.js listens.
 */
export const FRAME_SCRIPT = `(()=>{if(parent===window)return;const tell=()=>parent.postMessage({matinee:"height",height:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*");new ResizeObserver(tell).observe(document.documentElement);addEventListener("load",tell)})()`;
