/** The classes of the picture as attributes with literal colours, for an SVG that must stand without a style sheet. */

/** As in ui/tokens.css. */
export interface Palette {
  readonly paper: string;
  readonly wash: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly edge: string;
  readonly line: string;
  readonly since: string;
  readonly claim: string;
}

export const LIGHT: Palette = {
  paper: '#fffefb',
  wash: '#f5f2ea',
  ink: '#1a1a1e',
  soft: '#55565e',
  grid: '#e8e4da',
  edge: '#8a8578',
  line: '#15568f',
  since: '#5f8db8',
  claim: '#b23c0a',
};

export const DARK: Palette = {
  paper: '#1b1c20',
  wash: '#25262b',
  ink: '#ecebe6',
  soft: '#abacb4',
  grid: '#303138',
  edge: '#7c7d86',
  line: '#8fc1f2',
  since: '#6593c0',
  claim: '#ff9c66',
};

export type Attributes = Readonly<Record<string, string | number>>;

interface Stroke {
  readonly fill?: string;
  readonly dash?: readonly number[];
}

/** `scale` makes strokes grow with the type. */
export function painter(p: Palette, scale: number) {
  const stroked = (colour: string, width: number, { fill = 'none', dash }: Stroke = {}): Attributes => ({
    fill,
    stroke: colour,
    'stroke-width': width * scale,
    ...(dash ? { 'stroke-dasharray': dash.map((length) => length * scale).join(' ') } : {}),
  });
  const lineOf = (colour: string, width: number, projected: boolean): Attributes => ({
    ...stroked(colour, width, projected ? { dash: [5, 4] } : {}),
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  const bold = (fill: string): Attributes => ({ fill, 'font-weight': 600 });
  const hollow = (colour: string): Attributes => stroked(colour, 1.5, { fill: p.paper });

  /** By tag and classes ("path", "line since"); null for what has no look of its own. */
  return (tag: string, classes: string): Attributes | null => {
    const other = /\bthird\b/u.test(classes) ? p.soft : p.ink;
    switch (`${tag}.${classes.replace(' third', '').replaceAll(' ', '.')}`) {
      case 'rect.projected':
        return { fill: p.wash };
      case 'path.zero':
        return stroked(p.ink, 1.5);
      case 'path.grid':
        return stroked(p.grid, 1);
      case 'path.tickline':
        return stroked(p.edge, 1);
      case 'path.written':
        return stroked(p.edge, 1, { dash: [1, 3] });
      case 'path.line.known':
        return lineOf(p.line, 2, false);
      case 'path.line.since':
        return lineOf(p.since, 1.5, false);
      case 'path.line.projected':
        return lineOf(p.line, 2, true);
      case 'path.other.line.known':
      case 'path.other.line.since':
        return lineOf(other, 1.25, false);
      case 'path.other.line.projected':
        return lineOf(other, 1.25, true);
      case 'circle.point.known':
        return stroked(p.paper, 1, { fill: p.line });
      case 'circle.point.since':
        return hollow(p.since);
      case 'circle.point.projected':
        return hollow(p.line);
      case 'path.other.point.known':
        return stroked(p.paper, 1, { fill: other });
      case 'path.other.point.since':
      case 'path.other.point.projected':
        return hollow(other);
      case 'path.claim.open':
        return stroked(p.claim, 2.5);
      case 'circle.claim.dot':
        return stroked(p.paper, 1.5, { fill: p.claim });
      case 'circle.outcome':
        return stroked(p.line, 2.5, { fill: p.paper });
      case 'path.target':
        return stroked(p.ink, 2);
      case 'path.gap':
        return stroked(p.claim, 1);
      case 'text.tick':
      case 'text.label.strip':
        return { fill: p.soft };
      case 'text.label.value':
      case 'text.label.target':
        return { fill: p.ink };
      case 'text.label.name':
        return bold(p.ink);
      case 'text.label.claim':
      case 'text.label.gap':
        return bold(p.claim);
      case 'text.label.outcome':
        return bold(p.line);
      default:
        return null;
    }
  };
}
