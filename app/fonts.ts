import localFont from "next/font/local";

const fraunces = localFont({
  src: "../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-fraunces",
  adjustFontFallback: "Times New Roman",
});

const instrument = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  variable: "--font-instrument",
});

// fetched only by pages that show a letter like Ł or ő; the loader reads these calls as literals
const frauncesExt = localFont({
  src: "../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-fraunces-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

const instrumentExt = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2",
  weight: "400 700",
  variable: "--font-instrument-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

/** Fraunces for titles and numerals, Instrument Sans for text, both served by ourselves. */
export const fontVariables = [fraunces, instrument, frauncesExt, instrumentExt]
  .map((font) => font.variable)
  .join(" ");

/** What both stacks begin with, so that a script which has faces of its own can stand before it. */
export const EXT_FAMILIES = {
  "--font-fraunces-ext": frauncesExt.style.fontFamily,
  "--font-instrument-ext": instrumentExt.style.fontFamily,
};
