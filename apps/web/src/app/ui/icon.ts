import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
} from '@angular/core';

/** Own line drawings on a 24 × 24 grid; each is one path so that it can be bound as plain text. */
const PATHS = {
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3',
  play: 'M8 5l11 7-11 7z',
  pause: 'M7.5 5.5h3v13h-3zM13.5 5.5h3v13h-3z',
  stop: 'M7 7h10v10H7z',
  again: 'M5 5v5h5M5.5 10A7.5 7.5 0 1 1 5 14',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5L17.5 10',
  check: 'M5 12.5l4.5 4.5L19 7',
  half: 'M6 12h12',
  close: 'M6 6l12 12M18 6L6 18',
  right: 'M5 12h14M13 6l6 6-6 6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  send: 'M12 19V5M6 11l6-6 6 6',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7.5v.1',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2.5',
  server: 'M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5h.1M7.5 16.5h.1',
  keyboard: 'M3 6h18v12H3zM6.5 10h.1M10 10h.1M14 10h.1M17.5 10h.1M8 14h8',
  ear: 'M6 9a6 6 0 0 1 12 0c0 4.5-4.5 4.5-4.5 8a3.2 3.2 0 0 1-6 1.5M9.5 9a2.5 2.5 0 0 1 5 0c0 1.5-1 2-2 3',
  chart: 'M4 20h16M6 15l4-5 4 3 4-7',
  warn: 'M12 4l9 16H3zM12 10v5M12 17.5v.1',
  trash: 'M4 7h16M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  hint: 'M9 17h6M10 20h4M12 3a6 6 0 0 1 3.5 11c-.5.4-.5 1-.5 3h-6c0-2 0-2.6-.5-3A6 6 0 0 1 12 3z',
} as const;
export type IconName = keyof typeof PATHS;

const SOLID: ReadonlySet<IconName> = new Set(['play', 'stop', 'pause']);

/** Decoration only: the words beside it carry the meaning. */
@Component({
  selector: 'app-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path [attr.d]="path()" />
  </svg>`,
  host: { '[class.solid]': 'solid()' },
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: var(--icon, 20px);
      height: var(--icon, 20px);
      vertical-align: -4px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: var(--icon-stroke, 1.75);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host(.solid) svg {
      fill: currentColor;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
  protected readonly solid = computed(() => SOLID.has(this.name()));
}
