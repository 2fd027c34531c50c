// Says in one file why the program cannot start. In a browser too old for its modules failure.js asks for the cause at once.

import "./cause.js";
import "./failure.js";
