/**
 * Functions that run inside Firefox with the browser's own privileges, sent there as source text: the only way to its
 * toolbar, popup and site permissions. Each must be self-contained. (`__name` below is esbuild's keep-names helper, which
 * functions sent as text would miss.)
 */

// biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no published types
type Internal = any;
declare const ChromeUtils: Internal;
declare const Components: Internal;
declare const Services: Internal;
declare const WebExtensionPolicy: Internal;
declare const content: Internal;
declare const addMessageListener: Internal;
declare const sendAsyncMessage: Internal;

/** Presses the toolbar button and waits for the popup; answers whether it came. */
export const openPopup = async (id: string): Promise<boolean> => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  await action.openPopup(window, false);
  for (let i = 0; i < 100; i++) {
    const popup = window.document.querySelector('browser.webextension-popup-browser');
    if (popup?.currentURI.spec.includes('/popup/popup.html') && popup.clientHeight > 20) return true;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  return false;
};

/**
 * Runs code in the popup or in the sidebar and answers its result. WebDriver lists neither, so the code goes through a
 * frame script, into a sandbox that the page's content security policy does not reach.
 */
export const evaluateIn = async (
  where: 'popup' | 'sidebar',
  code: string,
): Promise<{ value?: string; error?: string }> => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const surface =
    where === 'popup'
      ? window.document.querySelector('browser.webextension-popup-browser')
      : window.SidebarController.browser?.contentDocument.getElementById('webext-panels-browser');
  if (!surface) return { error: `the ${where} is not open` };
  const frame = () => {
    addMessageListener('underline-drive:ask', async ({ data }: Internal) => {
      const box = Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      let answer: object;
      try {
        answer = { value: await Components.utils.evalInSandbox(data, box) };
      } catch (error) {
        answer = { error: String(error) };
      }
      sendAsyncMessage('underline-drive:answer', answer);
    });
    // A click as a hand gives it: the page may then do what browsers allow within a gesture only.
    addMessageListener('underline-drive:click', ({ data }: Internal) => {
      for (const type of ['mousedown', 'mouseup']) {
        content.synthesizeMouseEvent(type, data.x, data.y, { button: 0, clickCount: 1 });
      }
    });
  };
  const messages = surface.messageManager;
  if (!surface.dataset.driven) {
    surface.dataset.driven = 'yes';
    messages.loadFrameScript(
      `data:application/javascript,${encodeURIComponent(`(() => { const __name = (it) => it; (${frame})(); })()`)}`,
      false,
    );
  }
  return new Promise((resolve) => {
    const hear = ({ data }: Internal) => {
      messages.removeMessageListener('underline-drive:answer', hear);
      resolve(data);
    };
    messages.addMessageListener('underline-drive:answer', hear);
    messages.sendAsyncMessage('underline-drive:ask', code);
  });
};

/** Clicks at a point of the popup, in its own pixels; something was evaluated there before. */
export const clickInPopup = (x: number, y: number): boolean => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('browser.webextension-popup-browser');
  popup?.messageManager.sendAsyncMessage('underline-drive:click', { x, y });
  return Boolean(popup);
};

export const isSidebarOpen = (): boolean => {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const shown = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  return SidebarController.isOpen && Boolean(shown?.currentURI?.spec.includes('/panel/panel.html'));
};

export const closeSidebar = (): boolean => {
  Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide();
  return true;
};

/** A picture of the popup as a data: URL, or null while none is open. */
export const popupPicture = async (): Promise<string | null> => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('browser.webextension-popup-browser');
  if (!popup) return null;
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
};

export const closePopup = async (): Promise<boolean> => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const panel = window.document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  if (!panel) return true;
  const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
  panel.hidePopup();
  await hidden;
  return true;
};

export const tabs = (): string[] => {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return gBrowser.tabs.map((tab: Internal) => tab.linkedBrowser.currentURI.spec);
};

export const badgeText = (id: string): string => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return action.action.getContextData(gBrowser.selectedTab).badgeText ?? '';
};

/** What the key of a command does, with the rights that pressing it gives to the tab. */
export const runCommand = (id: string, name: string): boolean => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
  extension.tabManager.addActiveTabPermission(tab);
  extension.shortcuts.onCommand(name, tab);
  return true;
};

/** What choosing the extension's entry in a selection's menu does. */
export const chooseMenu = (id: string, item: string, text: string): boolean => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
  extension.tabManager.addActiveTabPermission(tab);
  extension.emit('webext-menu-menuitem-click', { menuItemId: item, selectionText: text, editable: false }, tab);
  return true;
};

/** What the reader does under "Permissions" in the add-ons manager: site access off. */
export const revokeSites = async (id: string): Promise<boolean> => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const origins = extension.allowedOrigins.patterns.map((one: Internal) => one.pattern);
  await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
  return true;
};

export const stopBackground = async (id: string): Promise<boolean> => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return true;
};

/** Keeps the address of every HTTP request of the whole browser that a page or an extension caused. */
export const startRecording = (): boolean => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.underlineRequests = [];
  Services.obs.addObserver(
    {
      observe(subject: Internal) {
        const channel = subject.QueryInterface(Components.interfaces.nsIHttpChannel);
        const cause = channel.loadInfo?.triggeringPrincipal;
        const isDocument = channel.loadInfo?.externalContentPolicyType === 6;
        if (cause && (isDocument || !cause.isSystemPrincipal)) window.underlineRequests.push(channel.URI.spec);
      },
    },
    'http-on-opening-request',
  );
  return true;
};

export const recordedRequests = (): string[] =>
  Services.wm.getMostRecentWindow('navigator:browser').underlineRequests.slice();
