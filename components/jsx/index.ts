/** What a compiler takes for an element whose key comes after spread props. */
// biome-ignore lint/performance/noBarrelFile: the compiler looks for it here
export { createElement } from "react";
