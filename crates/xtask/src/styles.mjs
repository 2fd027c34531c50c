// Compiles the stylesheets, as the hook in Trunk.toml asks: node styles.mjs FOLDER
//
// GOV.UK Frontend names sides by left and right. A page that runs from right to left has them the other way round, so
// each becomes the side where a line begins or ends: the same in English, and right in both.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import { compile } from "sass";

const folder = process.argv[2];

const side = (name) => ({ left: "start", right: "end" })[name];

/** What a declaration says of left and right, as beginning and end. */
function logical(declaration) {
  const { prop, value } = declaration;
  if (/^(left|right)$/.test(prop)) declaration.prop = `inset-inline-${side(prop)}`;
  // border-left-color and its like too.
  declaration.prop = declaration.prop.replace(
    /^(margin|padding|border)-(left|right)\b/,
    (_, what, name) => `${what}-inline-${side(name)}`,
  );
  if (prop === "text-align") declaration.value = value.replace(/^(left|right)$/, side);
  // A shorthand of four sides is from top clockwise: only the last and the second are sides of a line.
  const four = /^(margin|padding)$/.test(prop) && postcss.list.space(value);
  if (four && four.length === 4 && four[1] !== four[3]) {
    const [top, end, bottom, start] = four;
    declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}` });
    declaration.replaceWith({ prop: `${prop}-inline`, value: `${start} ${end}` });
  }
}

mkdirSync(folder, { recursive: true });

/** What an earlier stylesheet says already, rule for rule. */
const said = new Set();
/** A stylesheet without what an earlier one says. */
function made(name) {
  const { css } = compile(join("www/styles", `${name}.scss`), { loadPaths: ["node_modules"], style: "compressed" });
  const root = postcss.parse(css);
  root.walkDecls(logical);
  // GOV.UK Frontend brings its settings, and parts of other components, with every component. Said again in a later
  // stylesheet they would undo what stands between: our own colours and corners.
  const own = [];
  root.each((rule) => {
    const text = rule.toString();
    if (said.has(text)) rule.remove();
    else own.push(text);
  });
  for (const text of own) said.add(text);
  return root.toString().replace(/^\uFEFF/, "");
}

writeFileSync(join(folder, "main.css"), `\uFEFF${made("main")}${made("tools")}`);
writeFileSync(join(folder, "later.css"), `\uFEFF${made("later")}`);
