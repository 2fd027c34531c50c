// What Trunk serves day to day besides the program, made anew before each build (Trunk.toml): node day_to_day.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { script } from "./scripts.mjs";
import { styles } from "./styles.mjs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "site.css"), styles());
writeFileSync(join(folder, "first.js"), await script("first", { isOld: true }));
writeFileSync(join(folder, "site.js"), await script("site"));
