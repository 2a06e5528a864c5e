/** Discount vouchers: a form that issues them, and all of them with what became of each. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { IssuedVouchers } from './issued-vouchers.tsx';
import type { Issued } from './use-issue.ts';
import { useVoucherCount } from './use-vouchers.ts';
import { VoucherForm } from './voucher-form.tsx';
import classes from './voucher-screen.module.css';
import { VoucherTable } from './voucher-table.tsx';

export function VoucherScreen(): ReactNode {
  const { t } = useTranslation();
  const total = useVoucherCount();
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('vouchers.title')}</h1>
        <p className={management['count']}>{t('vouchers.count', { count: total })}</p>
      </header>
      <MessageBar />
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <VoucherForm onIssued={setIssued} />
          {issued && <IssuedVouchers issued={issued} />}
        </div>
        <VoucherTable total={total} />
      </div>
    </main>
  );
}
