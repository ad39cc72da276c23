import type { ParamMatcher } from '@sveltejs/kit';

/** The formats in which a View's rows may be asked for. */
export const match: ParamMatcher = (text) => text === 'csv' || text === 'json';
