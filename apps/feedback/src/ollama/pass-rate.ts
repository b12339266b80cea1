/** Texts of the model that held, of the last so many: a model that is changed shows it soon. */
const WINDOW = 50;

/** How often what the model writes passes the checks; counts only, nothing of the texts. */
export class PassRate {
  private readonly last: boolean[] = [];

  add(passed: boolean): void {
    this.last.push(passed);
    if (this.last.length > WINDOW) this.last.shift();
  }

  /** A sentence for the operator; empty before the first text. */
  get sentence(): string {
    if (this.last.length === 0) return '';
    const passed = this.last.filter(Boolean).length;
    return `Of its last ${this.last.length} ${this.last.length === 1 ? 'text' : 'texts'}, ${passed} passed the checks.`;
  }
}
