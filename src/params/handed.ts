import type { ParamMatcher } from '@sveltejs/kit';
import { isHandedEnding } from '$lib/export/endings';

/** The files that a deck is handed over as. */
export const match: ParamMatcher = isHandedEnding;
