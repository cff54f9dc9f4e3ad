import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../api/fetch-file.js';
import { Fault } from './fault.js';
import { saveFile } from './save-file.js';

const icon = <IconDownload size={18} />;

interface FileButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className'> {
  /** Where the service gives it out. */
  readonly path: `/api/${string}`;
  /** Which of its forms: `application/pdf`, `application/fhir+json`. */
  readonly type: string;
  /** What it is called on the disk of whoever asks. */
  readonly name: string;
  readonly children: string;
}

/** A button that fetches a file and hands it over; what went wrong stands below it. */
export function FileButton({
  path,
  type,
  name,
  children,
  size = 'md',
  variant = 'default',
  className,
}: FileButtonProps) {
  const fetching = useMutation({
    mutationFn: () => fetchFile(path, type),
    onSuccess: (bytes) => saveFile(name, type, bytes),
  });
  return (
    <>
      <Button
        variant={variant}
        className={className}
        size={size}
        leftSection={icon}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {children}
      </Button>
      <Fault error={fetching.error} />
    </>
  );
}
