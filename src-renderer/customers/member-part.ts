/** What each part of the programme's tab is given. */
import type { MemberDetail } from '../../contract/window-types.ts';

export interface MemberPartProps {
  readonly member: MemberDetail;
  readonly mayEdit: boolean;
}
