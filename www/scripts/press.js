// Which presses count. A press may change the page, and the second tap of a double tap would then press whatever has come to lie under the
// finger. So a press with a pointer counts only on what has stood where it is for a third of a second. Presses of keys
// always count, and so do those of software that presses without a pointer: they name what they press.
const SETTLED = 333;
const CONTROLS = "a[href], button, summary, label, input[type=radio], input[type=checkbox], [role=button]";
/** After so many milliseconds a click is no longer taken for the end of a press. */
const LONG = 2_000;
/** What may be a hair's breadth off without having moved, in pixels. */
const STILL = 4;

/** Where each control in sight stood when the pointer came down: of those that had stood there long enough. */
let stood = new Map();
/** When the page last changed, and when the pointer last came down; a press that was dealt with is long ago. */
let [changed, pressed] = [0, -Infinity];
/** Whether the page had just changed then. */
let isFresh = false;
/** Whether a key was pressed after the pointer: Firefox gives a link's Enter the look of a click. */
let isByKey = false;

new MutationObserver(() => (changed = performance.now())).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["class", "hidden", "open"],
});

/** What a control is and where it stands; null where it is not in sight. */
function place(it) {
  const { left, top, bottom, width } = it.getBoundingClientRect();
  if (!width || bottom < 0 || innerHeight < top) return null;
  return { left, top, is: it.textContent + it.name + it.value };
}

/** Whether it is still the same, in the same place: what is drawn anew may be another in the same clothes. */
function isStill(before, now) {
  if (!before || !now || before.is !== now.is) return false;
  return Math.abs(before.left - now.left) <= STILL && Math.abs(before.top - now.top) <= STILL;
}

/** Forgets what stood where, words among it. */
export function forgetPlaces() {
  stood = new Map();
}

function look() {
  pressed = performance.now();
  isFresh = pressed - changed < SETTLED;
  const now = new Map();
  for (const it of document.querySelectorAll(CONTROLS)) {
    const at = place(it);
    if (at && (!isFresh || isStill(stood.get(it), at))) now.set(it, at);
  }
  stood = now;
}

const point = () => {
  isByKey = false;
  look();
};
addEventListener("pointerdown", point, { capture: true, passive: true });
addEventListener(
  "click",
  (event) => {
    const control = event.target.closest?.(CONTROLS);
    if (!control || !event.isTrusted || event.detail === 0 || isByKey) return;
    if (LONG < performance.now() - pressed) look(); // pressed by something that moves no pointer
    const isSettled = !isFresh && changed < pressed;
    pressed = -Infinity;
    if (isSettled || isStill(stood.get(control), place(control))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

// A key that is held down does not press again and again, nor from page to page.
addEventListener(
  "keydown",
  (event) => {
    if (![" ", "Enter"].includes(event.key)) return;
    isByKey = true;
    if (!event.repeat || !event.target.closest?.(CONTROLS)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);
