/** What the server of the Vue site sends. */
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { appFor } from './vue-app.mjs';

/** The story's own markup, and that of what it shows elsewhere in the page. */
export async function markup() {
  const context = {};
  const story = await renderToString(createSSRApp(appFor(() => {})), context);
  return { story, over: context.teleports['#over'] };
}
