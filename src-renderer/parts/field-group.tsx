/** Fields that belong together under one name, with one line of help and what is wrong with them. */
import { type ReactNode, useId } from 'react';
import classes from './field-group.module.css';

interface FieldGroupProps {
  readonly title: string;
  readonly help?: string;
  readonly problem?: string | undefined;
  /** As wide as the form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function FieldGroup({ title, help, problem, wide = false, children }: FieldGroupProps): ReactNode {
  const helpId = useId();
  return (
    <fieldset
      className={`${classes['group']} ${wide ? classes['wide'] : ''}`}
      aria-describedby={help === undefined ? undefined : helpId}
      data-problem={problem === undefined ? undefined : true}
    >
      <legend className={classes['title']}>{title}</legend>
      {help !== undefined && (
        <p id={helpId} className={classes['help']}>
          {help}
        </p>
      )}
      {children}
      <div role="alert">{problem !== undefined && <p className={classes['problem']}>{problem}</p>}</div>
    </fieldset>
  );
}
