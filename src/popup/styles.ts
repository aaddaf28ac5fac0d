/** All that the popup's views need, wherever they stand; their root has the classes `underline` and `popup`. */
import { SHARED_CSS } from '../ui/styles.ts';
import controlsCss from './controls.css';
import detailCss from './detail.css';
import frameCss from './frame.css';
import listCss from './list.css';

export const POPUP_CSS = [SHARED_CSS, controlsCss, frameCss, listCss, detailCss].join('\n');
