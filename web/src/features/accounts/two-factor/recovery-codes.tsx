import { Button, Group, Stack } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { CopyButton } from '../../../ui/copyable.js';
import { twoFactorTexts } from './texts.js';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** Whose they are, for the file. */
  readonly email: string;
  readonly onKept: () => void;
}

/** The codes for the day that the phone is lost, to be copied, saved or printed: they are not shown again. */
export function RecoveryCodes({ codes, email, onKept }: RecoveryCodesProps) {
  const say = useSay(twoFactorTexts);
  const text = `${say('fileHead', { email })}\n\n${codes.join('\n')}\n`;
  return (
    <Stack gap="lg">
      <ol className="codes" aria-label={say('codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="sm" className="no-print">
        <CopyButton text={text} />
        <Button variant="default" onClick={() => saveText('stridecheck-recovery-codes.txt', text)}>
          {say('download')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {say('print')}
        </Button>
      </Group>
      <div className="no-print">
        <Button onClick={onKept}>{say('kept')}</Button>
      </div>
    </Stack>
  );
}

function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
