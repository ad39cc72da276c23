/** The program within a deck's file: `scripts/program-plugin.ts` makes one text of it and all that it needs. */
import { readLiveDeck } from './live-deck';
import { startStage } from './stage';

startStage(readLiveDeck(document.getElementById('figures')?.textContent ?? ''));
