import type { ParamMatcher } from '@sveltejs/kit';
import { isHandedEnding } from '$lib/export/endings';

/** The formats in which a View may be asked for: its rows, and the files it is handed over as. */
export const match: ParamMatcher = (text) => text === 'csv' || text === 'json' || isHandedEnding(text);
