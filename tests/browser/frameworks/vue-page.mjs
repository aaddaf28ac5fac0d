/** The page's own script: waits to be started, and keeps what it hears for the test. */
import { createSSRApp } from 'vue';
import { appFor } from './vue-app.mjs';

const heard = [];
const app = createSSRApp(appFor((text) => heard.push(text)));
app.config.errorHandler = (error) => heard.push(`error: ${error}`);
app.config.warnHandler = (text) => heard.push(`warning: ${text}`);
window.framework = {
  heard,
  start: () => {
    app.mount('#root');
  },
  end: () => app.unmount(),
};
