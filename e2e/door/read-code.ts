import { readFileSync } from "node:fs";
import { expect, type Locator } from "@playwright/test";
import sharp from "sharp";

const DECODER = "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm";

/** What of a browser the decoder asks for. */
class Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}
Object.assign(globalThis, { ImageData: Pixels, DOMRectReadOnly: class {} });

/** What a QR code on the page says, as any phone would read it. */
export async function readCode(image: Locator): Promise<string> {
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  const wasmBinary = new Uint8Array(readFileSync(DECODER)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const { data, info } = await sharp(await image.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Pixels(new Uint8ClampedArray(data), info.width, info.height);
  const [found] = await new BarcodeDetector({ formats: ["qr_code"] }).detect(pixels as ImageData);
  expect(found?.rawValue, "the code can be read").toBeTruthy();
  return found?.rawValue ?? "";
}
