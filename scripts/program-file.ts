/** Where the build puts the program of a deck's file, among the files for browsers: commands run without a bundler. */
export const PROGRAM_FILE = '_app/deck-program.js';
