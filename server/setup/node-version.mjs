const lowest = [20, 19];

/**
 * Says what is wrong with a Node version, or undefined when it will do.
 * @param {string} version such as '20.19.0'
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const isEnough = major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
  if (isEnough) return undefined;
  return `Care Market Atlas needs Node ${lowest.join('.')} or newer; this is Node ${version}. See https://nodejs.org/.`;
}
