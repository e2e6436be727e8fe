/** Stands for a style sheet or picture that a bundler would resolve. */
export default '';
