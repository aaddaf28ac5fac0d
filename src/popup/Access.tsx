/** What to do where the browser withholds a site; each browser names it in its own words. */

interface Props {
  readonly firefox: boolean;
}

export const accessWords = (firefox: boolean): string =>
  firefox
    ? 'Firefox has been told not to let Underline read this site.'
    : 'Chrome lets Underline read this site only when you ask it to.';

export function AccessSteps({ firefox }: Props) {
  return firefox ? (
    <ol>
      <li>Right-click Underline’s button in the toolbar.</li>
      <li>
        Choose <em>Always allow on this site</em>; or <em>Manage extension</em>, then <em>Permissions</em>, and switch
        on access to all websites.
      </li>
      <li>Reload the page.</li>
    </ol>
  ) : (
    <ol>
      <li>Click the puzzle piece in the toolbar, then the three dots beside Underline.</li>
      <li>
        Under <em>This can read and change site data</em>, choose <em>On this site</em> or <em>On all sites</em>.
      </li>
      <li>Reload the page.</li>
    </ol>
  );
}

/** Above the list, when only the click that opened the popup let the page be read. */
export const ReadByClick = ({ firefox }: Props) => (
  <aside class="by-click">
    <p>{`${accessWords(firefox)} Your click let it read the page this once.`}</p>
    <details>
      <summary>Have it read every time</summary>
      <AccessSteps firefox={firefox} />
    </details>
  </aside>
);
