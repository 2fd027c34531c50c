// Worked families of a mother who is abused, and of a care profile that is done again.

import { entered } from "./support/families.mjs";

entered("mothers-abuse", "touch", "keys");
entered("care-profile-review", "touch");
