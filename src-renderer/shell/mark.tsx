/** The product's mark: an ink L of three tiles and the fourth, green, being placed. */
import type { ReactNode } from 'react';
import classes from './mark.module.css';

export function Mark({ size = 18 }: { readonly size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 18 18" width={size} height={size} aria-hidden="true">
      <path className={classes['ink']} d="M0 2h8v8h8v8H0z" />
      <path className={classes['tile']} d="M10.5 0H18v7.5h-7.5z" />
    </svg>
  );
}
