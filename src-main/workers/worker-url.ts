/**
 * Where a worker's file is: beside this one when the sources run as they are, in
 * `workers/` beside the bundle when they were packaged.
 */
export function workerUrl(name: string): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL(`./${name}.ts`, here) : new URL(`./workers/${name}.js`, here);
}
