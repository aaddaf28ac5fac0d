/** Text that looks like economic news, odd characters among it, and text that looks like nothing. */
import fc from 'fast-check';

const PIECES = [
  ...'the of to from by in a and % $ € £ ₹ Rs ₦ . , ( ) - – — / : ; “ ” ’s 1 2 7 25 000 3.5 1,234 12,34,567 0.5 ½ 2022'.split(
    ' ',
  ),
  ...'FY22 FY2021-22 Q1 H2 2021-22 million billion trillion crore lakh bn m k per cent percent points basis bps'.split(
    ' ',
  ),
  ...'rose fell grew doubled two-fold half third quarter exports imports inflation remittances unemployment growth'.split(
    ' ',
  ),
  ...'Pakistan India US U.S. UK Nigeria Fed GDP IT jobs people year month last this fiscal May March on Monday said'.split(
    ' ',
  ),
  ...'According according between up down target forecast expected will over nearly about since record highest barrel'.split(
    ' ',
  ),
  '\n',
  '\u00a0',
  '\u200b',
  '\ud83d',
  '💶',
  '٣',
];

export const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(' '));

export const anyText = fc.oneof(
  { arbitrary: prose, weight: 4 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 150 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 150 }), weight: 1 },
);

export const anyDate = fc.constantFrom(null, '2022-02-02', '2020-02-29', '1999-12-31', '2099-01-01');

export const anyArticle = fc.record({ title: fc.oneof(fc.constant(''), prose), date: anyDate, text: anyText });
