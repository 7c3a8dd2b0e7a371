/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CsvEncodage: how the characters of a file are written, as it was found. */
typedef enum
{
  CSV_UTF8,
  CSV_UTF8_BOM,
  CSV_WINDOWS_1252,
} CsvEncodage;

/**
 * CsvLigne:
 * @ligne: of the file, from 1; the first one where quotes hold several
 * @cellules: as many as there are headers, in UTF-8, without the spaces around
 * @faute: (nullable): why the line cannot be taken, translated
 */
typedef struct
{
  guint ligne;
  char **cellules;
  char *faute;
} CsvLigne;

/** CsvTable: a file of values in columns, whole, with what was found of its form. */
typedef struct
{
  CsvEncodage encodage;
  char separateur;
  char **entetes;
  guint n_colonnes;
  GPtrArray *lignes; /* CsvLigne */
} CsvTable;

#define CSV_ERROR (csv_error_quark ())
GQuark    csv_error_quark (void);

CsvTable *csv_table_read  (GBytes    *octets,
                           GError   **error);
void      csv_table_free  (CsvTable  *self);
void      csv_append_cell (GString    *csv,
                           const char *texte,
                           gboolean    premiere);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvTable, csv_table_free)

G_END_DECLS
