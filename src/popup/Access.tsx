/** What to do where the browser withholds a site; each browser names it in its own words. */
import { around, words } from '../shared/words.ts';

interface Props {
  readonly firefox: boolean;
}

export const accessWords = (firefox: boolean): string =>
  words(firefox ? 'popup_access_firefox' : 'popup_access_chrome');

const Menu = ({ children }: { readonly children: string }) => <em>{children}</em>;

export function AccessSteps({ firefox }: Props) {
  return firefox ? (
    <ol>
      <li>{words('popup_access_firefox_1')}</li>
      <li>
        {around(
          'popup_access_firefox_2',
          <Menu>{words('popup_access_firefox_always')}</Menu>,
          <Menu>{words('popup_access_firefox_manage')}</Menu>,
          <Menu>{words('popup_access_firefox_permissions')}</Menu>,
        )}
      </li>
      <li>{words('popup_access_reload')}</li>
    </ol>
  ) : (
    <ol>
      <li>{words('popup_access_chrome_1')}</li>
      <li>
        {around(
          'popup_access_chrome_2',
          <Menu>{words('popup_access_chrome_data')}</Menu>,
          <Menu>{words('popup_access_chrome_site')}</Menu>,
          <Menu>{words('popup_access_chrome_all')}</Menu>,
        )}
      </li>
      <li>{words('popup_access_reload')}</li>
    </ol>
  );
}

/** Above the list, when only the click that opened the popup let the page be read. */
export const ReadByClick = ({ firefox }: Props) => (
  <aside class="aside">
    <p>{words('popup_by_click', accessWords(firefox))}</p>
    <details>
      <summary>{words('popup_by_click_always')}</summary>
      <AccessSteps firefox={firefox} />
    </details>
  </aside>
);
