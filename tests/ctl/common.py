# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of jalonsctl share: running it, its envelope, and results as TAP."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ['JALONSCTL']
FIXTURES = Path(__file__).resolve().parents[1] / 'exchange' / 'donnees'
DATE = '2026-11-22'


class Ctl(unittest.TestCase):
    """A folder for the bases of one test, and an own home, so that no other base is met."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='jalons-ctl-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder / 'data'), LC_ALL='fr_FR.UTF-8')
        self.base = self.folder / 'essai.jalons'

    def run_raw(self, *arguments, **options):
        environment = dict(self.environment, **options)
        return subprocess.run([PROGRAM, *map(str, arguments)], env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False,
                              start_new_session=True)

    def ask(self, *arguments, status=0):
        """The answer of a command, whose envelope and exit status are as the contract says."""
        answer = self.run_raw(*arguments, '--json', '--date', DATE)
        text = answer.stdout.decode()
        self.assertEqual(answer.returncode, status, text + answer.stderr.decode())
        document = json.loads(text)
        self.assertEqual(document['format'], 1)
        self.assertEqual(document['date'], DATE)
        self.assertEqual(list(document), ['format', 'date', 'donnees'])
        return document['donnees']

    def refuse(self, *arguments, status=1, date=True):
        """The refusal of a command."""
        answer = self.run_raw(*arguments, '--json', *(['--date', DATE] if date else []))
        self.assertEqual(answer.returncode, status, answer.stdout.decode() + answer.stderr.decode())
        self.assertTrue(answer.stderr.decode().strip())
        document = json.loads(answer.stdout)
        refusal = document['erreur']
        self.assertEqual(list(refusal)[:4], ['code', 'message', 'conserve', 'conditions_manquantes'])
        self.assertTrue(refusal['message'])
        return refusal

    def on(self, command, *arguments, **options):
        return self.ask(command, *arguments, '--base', self.base, **options)

    def refuse_on(self, command, *arguments, **options):
        return self.refuse(command, *arguments, '--base', self.base, **options)

    def init(self):
        return self.on('init', '--sans-phrase')

    def write(self, name, document):
        path = self.folder / name
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding='utf-8')
        return path


class Tap(unittest.TextTestResult):
    number = 0

    def say(self, verdict, test, more=''):
        Tap.number += 1
        print(f'{verdict} {Tap.number} {test.id().split(".", 1)[1]}{more}', flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.say('ok', test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say('ok', test, f' # SKIP {reason}')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say('not ok', test)

    def addError(self, test, err):
        super().addError(test, err)
        self.say('not ok', test)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(f'1..{suite.countTestCases()}', flush=True)
    result = unittest.TextTestRunner(stream=sys.stderr, resultclass=Tap, verbosity=0).run(suite)
    sys.exit(0 if result.wasSuccessful() else 1)
