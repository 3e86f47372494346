import { existsSync } from "node:fs";

// the settings files that next reads, so that commands and server speak of the same database; what is set already stays
for (const path of [".env.local", ".env"]) if (existsSync(path)) process.loadEnvFile(path);
