import {
  type Criterion,
  MEASURE_CATALOGUE,
  type MeasureId,
  type Rating,
  RATING_SCALES,
} from '@interview/contracts';
import { figure } from '../../ui/format';
import { LEVEL_WORDS } from '../ratings/rating-line';

/** One line of an About card. */
export interface AboutLine {
  readonly term: string;
  readonly text: string;
}

/** What a measure counts, in what unit, what can come out, and what it cannot tell. */
export function aboutMeasure(id: MeasureId): AboutLine[] {
  const card = MEASURE_CATALOGUE[id];
  return [
    { term: 'How', text: card.formula },
    { term: 'Unit', text: card.unit },
    { term: 'Can be', text: rangeText(card.range) },
    { term: 'Easy range', text: card.norm ?? 'None is set.' },
    { term: 'Source', text: card.source },
    { term: 'Limits', text: card.limits },
  ];
}

/** What a rating asks, its whole scale, what was found here, and what never counts. */
export function aboutRating(
  criterion: Criterion,
  { found, bounds }: Pick<Rating, 'found' | 'bounds'>,
): AboutLine[] {
  const scale = RATING_SCALES[criterion];
  return [
    { term: 'Asks', text: scale.asks },
    ...(found.length > 0 ? [{ term: 'Found', text: found.join(' ') }] : []),
    ...bounds.map(({ message, max }) => ({
      term: 'Limit',
      text: `At most “${LEVEL_WORDS[max - 1]}” here. ${message}`,
    })),
    ...scale.anchors.map((anchor, index) => ({
      term: LEVEL_WORDS[index],
      text: anchor,
    })),
    { term: 'Never counts', text: scale.ignores },
    {
      term: 'May be off by',
      text: 'One level either way. The same scale holds for everyone.',
    },
  ];
}

/** The values that can come out, in words; null is an open end. */
export function rangeText(range: {
  readonly low: number | null;
  readonly high: number | null;
}): string {
  const { low, high } = range;
  if (low === null)
    return high === null ? 'Any number.' : `Up to ${figure(high)}.`;
  return high === null
    ? `${figure(low)} or more.`
    : `${figure(low)} to ${figure(high)}.`;
}
