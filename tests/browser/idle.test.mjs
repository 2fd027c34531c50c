// Called away from the screen.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { copyOfSite, serve } from "./support/site.mjs";

const journey = journeys();

journey(
  "a screen that nobody uses is covered, and a key press brings everything back",
  "Somebody called away would leave a child's name on the screen; or come back to nothing.",
  async (app) => {
    const soon = (html) => html.replace(/<meta[^>]*windscreen:idle-minutes[^>]*>/, '<meta name="windscreen:idle-minutes" content="0.05">');
    const own = await serve(copyOfSite({ "index.html": soon }));
    const usual = app.url;
    app.url = own.url;
    try {
      await app.open();
      await new Promise((done) => setTimeout(done, 4_500));
      assert.equal(await app.page(), "start", "an empty page has nothing to cover");
      await app.begin(tool);
      await app.until(() => app.count(".ws-cover"), "the screen is covered");
      assert.equal(await app.count("#app label"), 0, "what was entered can still be read");
      await app.press("Show it again");
      await app.until(async () => (await app.count(".ws-cover")) === 0, "the screen comes back");
      assert.notEqual(await app.count("#app h1"), 0, "what was being done is gone");
    } finally {
      app.url = usual;
      own.stop();
    }
  },
);
