import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import type { MeasureId } from '@interview/contracts';
import { MEASURE_NAMES } from '../ui/format';
import { measureText, measureUnit } from '../ui/measure-line';
import { type Course, PLOT } from './course';

/** One measure over time, each dot an answer. */
@Component({
  selector: 'app-course-plot',
  templateUrl: './course-plot.html',
  styleUrl: './course-plot.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePlot {
  readonly course = input.required<Course>();

  protected readonly plot = PLOT;
  protected readonly viewBox = `0 0 ${PLOT.width} ${PLOT.height}`;
  protected readonly name = computed(() => {
    const { id, typed } = this.course();
    return MEASURE_NAMES[id] + (typed ? ', typed answers' : '');
  });
  protected readonly unit = computed(() => {
    const { id, typed } = this.course();
    return measureUnit(id, typed);
  });
  protected readonly latest = computed(() => {
    const { id, points } = this.course();
    return measureText(id, points.at(-1)?.value ?? null);
  });
  protected readonly ends = computed(() => {
    const { id, low, high } = this.course();
    return { low: endText(id, low), high: endText(id, high) };
  });
  /** How far down the drawing is, in percent of its height. */
  protected readonly share = (y: number) => (y / PLOT.height) * 100;
  protected readonly count = computed(() => {
    const { measured, total, lines } = this.course();
    const few = lines.length === 0 ? ', too few for a line' : '';
    return `Measured in ${measured} of ${total}${few}`;
  });
  protected readonly label = computed(() => {
    const { id, points } = this.course();
    const values = points.map(({ value }) => measureText(id, value)).join(', ');
    return `${this.name()} from the oldest answer to the newest: ${values}`;
  });
}

/** An end of the scale: a round number, so without the zeros that a measured one may have. */
function endText(id: MeasureId, value: number): string {
  return id === 'coverage'
    ? measureText(id, value)
    : String(Number(value.toFixed(2))).replace('-', '−');
}
