/** A story as a React site renders it: on the server, hydrated, and changed by its reader. */
import { Component, createElement as h, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { NOBODY, PARTS, TITLE, UNEMPLOYMENT } from './lines.mjs';

class Boundary extends Component {
  state = { error: null };

  static getDerivedStateFromError(error) {
    return { error };
  }

  componentDidCatch(error) {
    this.props.onError(error);
  }

  render() {
    return this.state.error ? h('p', { id: 'failed' }, 'Something went wrong.') : this.props.children;
  }
}

function Notice({ amount, onClose }) {
  return createPortal(
    h(
      'div',
      { id: 'notice', role: 'status' },
      `The loan is now $${amount} million. `,
      h('button', { type: 'button', onClick: onClose }, 'Close'),
    ),
    document.body,
  );
}

function Story({ told }) {
  const [amount, setAmount] = useState(14);
  const [parts, setParts] = useState(PARTS);
  const [detail, setDetail] = useState(false);
  const [notice, setNotice] = useState(false);
  const [name, setName] = useState('');
  useEffect(() => {
    told(`amount ${amount}`);
    return () => told(`left ${amount}`);
  }, [amount, told]);
  const button = (id, onClick) => h('button', { id, type: 'button', onClick }, id);
  return h(
    'article',
    null,
    h('h1', null, TITLE),
    h(
      'p',
      { id: 'loan' },
      'The council borrows $',
      amount,
      ' million for the new waterworks, and pays ',
      h('b', null, '4.25 percent'),
      ' a year on it, as long as the pump runs.',
    ),
    h(
      'ul',
      null,
      parts.map(({ id, costs }) =>
        h('li', { key: id }, `The ${id} cost $`, costs, ' million, with all that is built around them.'),
      ),
    ),
    detail &&
      h(
        'p',
        { id: 'detail' },
        'Interest alone takes 12 percent of what the town has in a year, and more than the school.',
      ),
    h('p', null, UNEMPLOYMENT),
    h('p', null, NOBODY),
    h('input', { id: 'name', value: name, onChange: ({ target }) => setName(target.value.toUpperCase()) }),
    h('output', null, name),
    button('raise', () => setAmount((now) => now + 1)),
    button('turn', () => setParts((now) => now.toReversed())),
    button('detail-switch', () => setDetail((now) => !now)),
    button('notice-switch', () => setNotice(true)),
    notice && h(Notice, { amount, onClose: () => setNotice(false) }),
  );
}

/** `told` hears of effects, `onError` of what the boundary caught. */
export const App = ({ told, onError }) => h(Boundary, { onError }, h(Story, { told }));

/** The whole document, as sites have it whose framework owns <html>. */
export const Whole = ({ told, onError, script }) =>
  h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('title', null, TITLE),
      h('meta', { property: 'og:type', content: 'article' }),
    ),
    h('body', null, h('main', null, h(App, { told, onError })), h('script', { src: script, defer: true })),
  );
