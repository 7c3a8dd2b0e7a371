#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped prestations follow schema.json, the schema refuses faults, centres.json agrees."""

import copy
import json
import sys
import xml.etree.ElementTree
from pathlib import Path

import jsonschema


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def put(value, *path):
    """A change: the value at path becomes value, or goes where it is Ellipsis."""
    def change(document):
        for step in path[:-1]:
            document = document[step]
        if value is ...:
            del document[path[-1]]
        else:
            document[path[-1]] = value
    return change


FAULTS = [
    ('missing key', put(..., 'libelle')),
    ('unknown key', put(1, 'couleur')),
    ('unknown key below', put(1, 'phases', 0, 'objectifs', 0, 'poids')),
    ('unknown format', put(2, 'format')),
    ('empty text', put('', 'libelle')),
    ('bad name', put('Préliminaire', 'phases', 0, 'code')),
    ('bad code', put('ennui', 'motifs', 0, 'code')),
    ('bad column', put(['sieste'], 'heures', 'colonnes')),
    ('bad date', put('01/01/2022', 'tarifs', 0, 'valide_du')),
    ('no source', put(..., 'duree', 'source')),
    ('negative amount', put(-1, 'tarifs', 0, 'montant_centimes')),
    ('price without an amount', put(None, 'tarifs', 0, 'montant_centimes')),
    ('price without a first day', put(None, 'tarifs', 0, 'valide_du')),
    ('price with a reason', put('Essai', 'tarifs', 0, 'motif')),
    ('refusal with an amount', put('refus', 'tarifs', 0, 'resultat')),
    ('no phase', put([], 'phases')),
    ('one party', put(['agent'], 'convention', 'parties')),
]


def check_schema(validator, folder, codes):
    for code in codes:
        document = read(folder / f'{code}.json')
        for error in validator.iter_errors(document):
            yield f'{code}.json: {error.json_path}: {error.message}'
        if document['code'] != code:
            yield f'{code}.json: its code is {document["code"]}'


def check_faults(validator, folder):
    good = read(folder / 'cdg34.json')
    for name, change in FAULTS:
        document = copy.deepcopy(good)
        change(document)
        if validator.is_valid(document):
            yield f'schema.json accepts: {name}'


def check_centres(folder, codes):
    seen = []
    for centre in read(folder / 'centres.json')['centres']:
        for code in centre['prestations']:
            seen.append(code)
            other = read(folder / f'{code}.json')['centre']
            if [centre[key] for key in ('code', 'nom', 'sigle')] != \
               [other[key] for key in ('code', 'nom', 'sigle')]:
                yield f'centres.json: {centre["code"]} is not the centre of {code}.json'
    if sorted(seen) != codes:
        yield f'centres.json lists {sorted(seen)}, the folder {codes}'


def check_resource(folder, codes):
    tree = xml.etree.ElementTree.parse(folder.parent / 'donnees.gresource.xml')
    listed = sorted(element.text for element in tree.iter('file')
                    if element.text.startswith('prestations/'))
    expected = sorted(f'prestations/{name}.json' for name in [*codes, 'centres'])
    if listed != expected:
        yield f'donnees.gresource.xml lists {listed}, the folder {expected}'


def main():
    folder = Path(sys.argv[1])
    codes = sorted(path.stem for path in folder.glob('*.json')
                   if path.stem not in ('centres', 'schema'))
    schema = read(folder / 'schema.json')
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    findings = [*check_schema(validator, folder, codes), *check_faults(validator, folder),
                *check_centres(folder, codes), *check_resource(folder, codes)]
    if len(codes) != 6:
        findings.append(f'six prestations are expected: {codes}')
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
