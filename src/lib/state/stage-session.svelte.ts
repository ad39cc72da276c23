import { moved, pressed, stageAt, type StageSize, type StageState } from '../domain/stage';

/** What one window tells the others of its deck. */
type Message = { readonly kind: 'ask' } | { readonly kind: 'state'; readonly state: StageState };

/**
 * The stage of a deck in this window, in step with every other window of it in this browser: the audience's and the
 * presenter's. A window that is opened or reloaded asks the others where they are.
 */
export class StageSession {
  state: StageState = $state.raw(stageAt(0, 0));
  private readonly channel: BroadcastChannel | undefined;

  constructor(
    deck: number,
    place: number,
    /** How much there is at a slide, by its place. */
    private readonly size: (place: number) => StageSize,
  ) {
    this.state = stageAt(place, size(place).slides);
    if (typeof BroadcastChannel === 'undefined') return;
    this.channel = new BroadcastChannel(`zhunsheng-stage-${deck}`);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'ask') this.tell();
      else if (data.state.place < this.size(0).slides) {
        const { over, typed } = this.state;
        this.state = { ...data.state, over, typed };
      }
    };
    this.channel.postMessage({ kind: 'ask' } satisfies Message);
  }

  /** Does what a key is for. @returns whether it is for anything */
  press(key: string): boolean {
    const next = pressed(this.state, key, this.size(this.state.place));
    if (next !== undefined) this.show(next);
    return next !== undefined;
  }

  /** @param by slides on, or back. @param round from the last to the first */
  move(by: number, round = false): void {
    this.show(moved(this.state, by, this.size(this.state.place).slides, round));
  }

  show(state: StageState): void {
    this.state = state;
    this.tell();
  }

  close(): void {
    this.channel?.close();
  }

  private tell(): void {
    // A list that is opened in one window, and digits typed there, are for that window alone.
    const state = { ...this.state, over: undefined, typed: '' };
    this.channel?.postMessage({ kind: 'state', state } satisfies Message);
  }
}
