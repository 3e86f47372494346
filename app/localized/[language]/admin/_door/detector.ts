/** Reads QR codes in a picture. */
export type Detector = { detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]> };

type Native = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

const FORMATS = ["qr_code"];

let loaded: Promise<Detector> | undefined;

/** The browser's own where it knows QR codes, else ours, loaded when it is first needed. */
export function loadDetector(): Promise<Detector> {
  loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Detector> {
  const { BarcodeDetector: Native } = globalThis as { BarcodeDetector?: Native };
  const known = await Native?.getSupportedFormats().catch((): string[] => []);
  if (!Native || !known?.includes("qr_code")) return loadBundled();
  const native = new Native({ formats: FORMATS });
  // some phones promise it and have it not
  const isThere = await native.detect(blank()).then(
    () => true,
    () => false,
  );
  return isThere ? native : loadBundled();
}

async function loadBundled(): Promise<Detector> {
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  // by itself it would ask a network of others for it
  const wasm = new URL(
    "../../../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm",
    import.meta.url,
  ).href;
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  return new BarcodeDetector({ formats: ["qr_code"] });
}

function blank(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = 16;
  canvas.height = 16;
  return canvas;
}
