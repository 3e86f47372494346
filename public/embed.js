// Shows a programme on a page of another site, as tall as it is:
//   <div data-matinee="/theaters/the-lantern"></div>
//   <script src="https://tickets.example.com/embed.js" async></script>
// The theater says on its dashboard which sites may.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const LEAST = 120;
  const MOST = 20_000;
  const frames = [];
  for (const place of document.querySelectorAll("[data-matinee]")) {
    // the script may stand on a page more than once
    if (place.querySelector("iframe")) continue;
    const frame = document.createElement("iframe");
    frame.src = new URL(`/embed${place.dataset.matinee}`, origin).href;
    frame.title = place.dataset.title ?? "Programme and tickets";
    frame.loading = "lazy";
    // a movie's programme is that of the theaters that name this site
    frame.referrerPolicy = "origin";
    frame.style.cssText = "display:block;width:100%;height:480px;border:0";
    place.append(frame);
    frames.push(frame);
  }
  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || data?.matinee !== "height") return;
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    if (frame && Number.isFinite(data.height))
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, data.height))}px`;
  });
})();
