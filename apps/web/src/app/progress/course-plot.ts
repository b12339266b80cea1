import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';
import { MEASURE_NAMES } from '../ui/format';
import { MEASURE_UNITS, measureText } from '../ui/measure-line';
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
  protected readonly name = computed(() => MEASURE_NAMES[this.course().id]);
  protected readonly unit = computed(() => MEASURE_UNITS[this.course().id]);
  protected readonly latest = computed(() => {
    const { id, points } = this.course();
    return measureText(id, points.at(-1)?.value ?? null);
  });
  protected readonly ends = computed(() => {
    const { id, low, high } = this.course();
    return { low: measureText(id, low), high: measureText(id, high) };
  });
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
