# SPDX-License-Identifier: GPL-3.0-or-later
"""A print server of a journey's own, whose one queue takes PDF and counts the sheets."""

import subprocess
import time

PATIENCE_SECONDS = 30


class Imprimante:
    """Where none can be started, `environment` is None and `reason` says why."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            [command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        line = self.process.stdout.readline().strip()
        self.reason = line[1:]
        self.environment = {'CUPS_SERVER': line[1:]} if line.startswith('+') else None

    def counts(self):
        """(sheets, jobs) that came out."""
        self.process.stdin.write('\n')
        self.process.stdin.flush()
        return tuple(int(word) for word in self.process.stdout.readline().split())

    def expect(self, sheets, jobs):
        """The server prints after it has answered: what it owes is waited for, and no more comes."""
        limit = time.monotonic() + PATIENCE_SECONDS
        while self.counts() < (sheets, jobs) and time.monotonic() < limit:
            time.sleep(0.05)
        assert self.counts() == (sheets, jobs), f'{self.counts()} instead of {(sheets, jobs)}'

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
