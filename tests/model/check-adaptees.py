#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapted prestations, as the program writes them, follow schema.json."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema


def main():
    schema = json.loads(Path(sys.argv[1], 'schema.json').read_text(encoding='utf-8'))
    validator = jsonschema.Draft202012Validator(schema)
    written = subprocess.run([sys.argv[2]], stdout=subprocess.PIPE, check=True).stdout
    documents = json.loads(written)
    findings = [
        f'{document["code"]}: {error.json_path}: {error.message}'
        for document in documents
        for error in validator.iter_errors(document)
    ]
    if len(documents) != 6:
        findings.append(f'six prestations are expected, not {len(documents)}')
    for document in documents:
        if document['version'] != 2 or document['tarifs'][-1]['montant_centimes'] != 12345:
            findings.append(f'{document["code"]}: the adaptation is lost')
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
