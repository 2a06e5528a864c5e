/** Hands the counter's commands to the components. */
import { createContext, type ReactNode, useContext } from 'react';
import type { CounterCommands } from './counter-commands.ts';

const CommandsContext = createContext<CounterCommands | null>(null);

export function CommandsProvider(props: {
  readonly commands: CounterCommands;
  readonly children: ReactNode;
}): ReactNode {
  return <CommandsContext value={props.commands}>{props.children}</CommandsContext>;
}

export function useCommands(): CounterCommands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommands is used outside CommandsProvider');
  return commands;
}
