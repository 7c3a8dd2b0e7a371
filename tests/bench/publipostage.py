#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail merge of LibreOffice, as a secretariat does it: publipostage.py TEXT.fodt N FOLDER

TEXT is merged with N rows of a CSV file into N PDF files in FOLDER, by the service that its own mail merge
uses, without a window. Prints one JSON object: how many files, and how many milliseconds from the first row to
the last file, the start of LibreOffice apart.
"""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SOURCE, TABLE = 'jalons', 'lignes'
COLUMNS = ('nom', 'prenom', 'collectivite', 'prix')
PATIENCE = 120
FIELD = (
    '<text:database-display text:database-name="{0}" text:table-name="{1}" text:table-type="table" '
    'text:column-name="{2}">{2}</text:database-display>'
)


def values(**options):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in options.items())


def write_rows(folder, count):
    folder.mkdir(parents=True)
    rows = [';'.join(COLUMNS)]
    rows += [f'Quercy-{rank};Maëlys;Commune de Vico;{900 + rank},00 €' for rank in range(count)]
    (folder / f'{TABLE}.csv').write_text('\n'.join(rows) + '\n', encoding='utf-8')


def write_letter(text, path):
    fields = ' '.join(FIELD.format(SOURCE, TABLE, column) for column in COLUMNS)
    body = text.replace('<office:text>', f'<office:text><text:p>{fields}</text:p>', 1)
    if body == text:
        sys.exit('publipostage: the text has no place for the fields')
    path.write_text(body, encoding='utf-8')


def connect(pipe, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        'com.sun.star.bridge.UnoUrlResolver', local
    )
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except NoConnectException:
            time.sleep(0.1)
    sys.exit('publipostage: LibreOffice did not start')


def register(context, folder):
    """The CSV files of @folder, under the name that the fields of the letter give."""
    sources = context.ServiceManager.createInstanceWithContext(
        'com.sun.star.sdb.DatabaseContext', context
    )
    source = sources.createInstance()
    source.URL = f'sdbc:flat:{(folder / "donnees").as_uri()}'
    source.Info = values(
        Extension='csv', HeaderLine=True, FieldDelimiter=';', StringDelimiter='"', CharSet='UTF-8'
    )
    source.DatabaseDocument.storeAsURL((folder / f'{SOURCE}.odb').as_uri(), ())
    sources.registerObject(SOURCE, source)


def merge(context, folder, letter):
    out = folder / 'sortie'
    out.mkdir()
    job = context.ServiceManager.createInstanceWithContext('com.sun.star.text.MailMerge', context)
    job.DataSourceName, job.CommandType, job.Command = SOURCE, 0, TABLE
    job.DocumentURL = letter.as_uri()
    job.OutputType = 2  # com.sun.star.text.MailMergeType.FILE
    job.OutputURL = out.as_uri()
    job.SaveAsSingleFile = False
    job.SaveFilter = 'writer_pdf_Export'
    start = time.perf_counter()
    job.execute(())
    return (time.perf_counter() - start) * 1e3, sorted(out.glob('*.pdf'))


def count_pages(path):
    answer = subprocess.run(['pdfinfo', path], check=True, text=True, stdout=subprocess.PIPE).stdout
    return int(next(line.split()[1] for line in answer.splitlines() if line.startswith('Pages:')))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    text, count, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]).resolve() / 'fusion'
    shutil.rmtree(folder, ignore_errors=True)
    write_rows(folder / 'donnees', count)
    letter = folder / 'lettre.fodt'
    write_letter(text.read_text(encoding='utf-8'), letter)
    pipe = f'jalons-{folder.stat().st_ino}'
    process = subprocess.Popen(
        [
            'soffice',
            '--headless',
            '--norestore',
            f'-env:UserInstallation=file://{folder}/profil',
            f'--accept=pipe,name={pipe};urp;',
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(pipe, process)
        register(context, folder)
        taken, made = merge(context, folder, letter)
        if len(made) != count:
            sys.exit(f'publipostage: {len(made)} files for {count} rows')
        print(json.dumps({'documents': len(made), 'pages': count_pages(made[0]) * len(made), 'ms': taken}))
    finally:
        process.terminate()
        process.wait()


if __name__ == '__main__':
    main()
