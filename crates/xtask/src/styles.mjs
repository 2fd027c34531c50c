// The stylesheet of the site, from www/styles.
//
// GOV.UK Frontend names sides by left and right. A page that runs from right to left has them the other way round, so
// each becomes the side where a line begins or ends: the same in English, and right in both.
import postcss from "postcss";
import { compile } from "sass";

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

/** The stylesheet of every page. */
export function styles() {
  const options = { loadPaths: ["node_modules"], style: "compressed", charset: false };
  const root = postcss.parse(compile("www/styles/site.scss", options).css);
  root.walkDecls(logical);
  return root.toString();
}
