// Runs before everything else, in browsers of any age.

import "./early.js";
import "./failure.js";
