/** Seconds between two questions at least, however short the round. */
const LEAST = 60;

/**
 * What a screen in a hall shows next: what is newer is looked for when the slides begin anew, made ready beside what is on
 * show, and taken when a slide is turned. Where the server does not answer, the screen goes on with what it has.
 */
export class Renewal<Made> {
  private ready: Made | undefined;
  private isLooking = false;
  /** Since the last question. */
  private seconds = 0;

  /**
   * @param every seconds a slide is shown
   * @param look what is newer, ready to be shown; undefined where nothing is
   */
  constructor(
    private readonly every: number,
    private readonly look: () => Promise<Made | undefined>,
  ) {}

  /** Before a slide is turned: what is to be shown from now on, where there is something newer. */
  take(): Made | undefined {
    const { ready } = this;
    this.ready = undefined;
    return ready;
  }

  /** After a slide is turned. @param place of the slide on show, from 0 */
  turned(place: number): void {
    this.seconds += this.every;
    if (place !== 0 || this.isLooking || this.seconds < LEAST) return;
    this.seconds = 0;
    this.isLooking = true;
    this.look()
      .then(
        (made) => (this.ready = made),
        // The server is away, or will not have it: at the next round it is asked again.
        () => undefined,
      )
      .finally(() => (this.isLooking = false));
  }
}
