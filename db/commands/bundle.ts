import { bundleCommands } from "./image/bundle-commands";

const folder = `${process.env.MATINEE_DIST_DIR ?? ".next"}/commands`;
console.log(`${(await bundleCommands(folder)).join(", ")}: in ${folder}`);
