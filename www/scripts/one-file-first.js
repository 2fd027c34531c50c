// Runs before everything else in one file: the rest may be missing.

import "./cut-short.js";
import "./early.js";
