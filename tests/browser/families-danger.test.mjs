// Worked families with danger from outside the home, or danger now.

import { entered } from "./support/families.mjs";

entered("exploitation", "touch");
entered("emergency", "touch", "keys");
