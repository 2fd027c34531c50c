// Worked families whose worry is the care of children at home.

import { entered } from "./support/families.mjs";

entered("one-child", "touch", "keys");
entered("three-children", "touch");
