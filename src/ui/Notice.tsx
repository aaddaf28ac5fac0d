/** A short word to the reader, where there is no claim to show. */
import { words } from '../shared/words.ts';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

export const Notice = ({ text, onClose }: Props) => (
  <section class="underline card notice">
    <p>{text}</p>
    <button type="button" class="dismiss" onClick={onClose}>
      {words('notice_close')}
    </button>
  </section>
);
