/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/csv-table.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What no spreadsheet writes, and no memory should hold. */
#define TAILLE_MAX (64 * 1024 * 1024)
#define COLONNES_MAX 256

G_DEFINE_QUARK (jalons-csv-error-quark, csv_error)

/* Characters */

/* From 0x80 to 0x9f; 0 where Windows-1252 has nothing. */
static const guint16 windows[] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static char *
convert_windows (const guint8 *octets,
                 gsize         taille)
{
  GString *texte = g_string_sized_new (taille + taille / 8);

  for (gsize i = 0; i < taille; i++)
    {
      const guint8 c = octets[i];

      if (c < 0x80)
        g_string_append_c (texte, (char) c);
      else if (c >= 0xa0)
        g_string_append_unichar (texte, c);
      else
        g_string_append_unichar (texte, windows[c - 0x80] != 0 ? windows[c - 0x80] : 0xfffd);
    }

  return g_string_free (texte, FALSE);
}

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, CSV_ERROR, 0, message);

  return FALSE;
}

static gboolean
check_bytes (const guint8  *octets,
             gsize          taille,
             GError       **error)
{
  if (taille > TAILLE_MAX)
    return fail (error, _("This file is too large for a directory: nothing was read."));
  if (taille >= 2 && ((octets[0] == 0xff && octets[1] == 0xfe) ||
                      (octets[0] == 0xfe && octets[1] == 0xff)))
    return fail (error, _("This file is written in UTF-16: nothing was read. Save it again as “CSV UTF-8”."));
  if (taille > 0 && memchr (octets, 0, taille) != NULL)
    return fail (error, _("This file is not a text: nothing was read. Save the table as “CSV UTF-8”."));

  return TRUE;
}

/* (transfer full) (nullable): in UTF-8, without the mark */
static char *
decode (GBytes       *octets,
        CsvEncodage  *encodage,
        GError      **error)
{
  gsize taille;
  const guint8 *debut = g_bytes_get_data (octets, &taille);

  if (!check_bytes (debut, taille, error))
    return NULL;
  *encodage = CSV_UTF8;
  if (taille >= 3 && memcmp (debut, "\357\273\277", 3) == 0)
    {
      *encodage = CSV_UTF8_BOM;
      debut += 3;
      taille -= 3;
    }
  if (taille == 0 || g_utf8_validate ((const char *) debut, (gssize) taille, NULL))
    return g_strndup (taille > 0 ? (const char *) debut : "", taille);

  *encodage = CSV_WINDOWS_1252;
  return convert_windows (debut, taille);
}

/* Separator: the one that the first line has most of, out of quotes. */
static char
find_separator (const char *texte)
{
  static const char candidats[] = { ';', ',', '\t' };
  guint comptes[G_N_ELEMENTS (candidats)] = { 0 };
  guint meilleur = 0;
  gboolean cite = FALSE;

  for (const char *p = texte; *p != '\0' && (cite || (*p != '\n' && *p != '\r')); p++)
    {
      cite = *p == '"' ? !cite : cite;
      for (guint i = 0; i < G_N_ELEMENTS (candidats); i++)
        comptes[i] += !cite && *p == candidats[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (candidats); i++)
    if (comptes[i] > comptes[meilleur])
      meilleur = i;

  return candidats[meilleur];
}

/* Lines */

/* A spreadsheet runs what begins so (CWE-1236). */
static gboolean
looks_like_formula (const char *texte)
{
  return *texte != '\0' && strchr ("=+-@\t\r", *texte) != NULL;
}

typedef struct
{
  CsvTable *table;
  GPtrArray *cellules; /* of the line being read */
  guint ligne;         /* of the file, being read */
  guint debut;         /* where the row began; 0 between two */
} Lecture;

static void
cell_cb (void   *cellule,
         size_t  taille,
         void   *data)
{
  Lecture *lecture = data;
  char *texte = g_strstrip (g_strndup (cellule != NULL ? cellule : "", taille));

  /* The apostrophe that csv_append_cell() put before it is no part of the value. */
  if (*texte == '\'' && looks_like_formula (texte + 1))
    memmove (texte, texte + 1, strlen (texte));
  g_ptr_array_add (lecture->cellules, texte);
}

static void
ligne_free (gpointer data)
{
  CsvLigne *ligne = data;

  g_strfreev (ligne->cellules);
  g_free (ligne->faute);
  g_free (ligne);
}

static gboolean
is_blank (GPtrArray *cellules)
{
  for (guint i = 0; i < cellules->len; i++)
    if (*(const char *) cellules->pdata[i] != '\0')
      return FALSE;

  return TRUE;
}

static void
take_header (Lecture *lecture)
{
  lecture->table->n_colonnes = MIN (lecture->cellules->len, COLONNES_MAX);
  g_ptr_array_set_size (lecture->cellules, (gint) lecture->table->n_colonnes);
  g_ptr_array_add (lecture->cellules, NULL);
  lecture->table->entetes = (char **) g_ptr_array_steal (lecture->cellules, NULL);
}

/* Spreadsheets leave empty cells out at the end of a line, or add some. */
static void
take_line (Lecture *lecture)
{
  const guint attendues = lecture->table->n_colonnes;
  CsvLigne *ligne = g_new0 (CsvLigne, 1);
  gboolean en_trop = FALSE;

  ligne->ligne = lecture->debut;
  for (guint i = attendues; i < lecture->cellules->len; i++)
    en_trop = en_trop || *(const char *) lecture->cellules->pdata[i] != '\0';
  if (en_trop)
    ligne->faute = g_strdup_printf (ngettext ("%u value for %u columns: a separator too many, or a quote missing",
                                              "%u values for %u columns: a separator too many, or a quote missing",
                                              lecture->cellules->len),
                                    lecture->cellules->len, attendues);
  if (lecture->cellules->len > attendues)
    g_ptr_array_set_size (lecture->cellules, (gint) attendues);
  while (lecture->cellules->len < attendues)
    g_ptr_array_add (lecture->cellules, g_strdup (""));
  g_ptr_array_add (lecture->cellules, NULL);
  ligne->cellules = (char **) g_ptr_array_steal (lecture->cellules, NULL);
  g_ptr_array_add (lecture->table->lignes, ligne);
}

static void
row_cb (int   fin,
        void *data)
{
  Lecture *lecture = data;

  if (is_blank (lecture->cellules))
    g_ptr_array_set_size (lecture->cellules, 0);
  else if (lecture->table->entetes == NULL)
    take_header (lecture);
  else
    take_line (lecture);
  lecture->debut = 0;
}

static gboolean
line_is_blank (const char *ligne,
               gsize       taille)
{
  for (gsize i = 0; i < taille; i++)
    if (strchr (" \t\r\n", ligne[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Line by line, so that each row knows where it begins. The end is measured once: what looks for the
 * end of the text at each line takes minutes over a hundred thousand of them. */
static gboolean
parse (Lecture     *lecture,
       const char  *texte,
       GError     **error)
{
  const char *terme = texte + strlen (texte);
  struct csv_parser parser;
  gboolean lisible = TRUE;

  if (csv_init (&parser, 0) != 0)
    return fail (error, _("There is not enough memory to read this file."));
  csv_set_delim (&parser, (unsigned char) lecture->table->separateur);
  for (const char *p = texte; p < terme && lisible;)
    {
      const char *fin = memchr (p, '\n', (gsize) (terme - p));
      const gsize taille = (gsize) ((fin != NULL ? fin + 1 : terme) - p);

      lecture->ligne++;
      /* Empty lines between two rows belong to none. */
      if (lecture->debut == 0 && !line_is_blank (p, taille))
        lecture->debut = lecture->ligne;
      lisible = csv_parse (&parser, p, taille, cell_cb, row_cb, lecture) == taille;
      p += taille;
    }
  lisible = lisible && csv_fini (&parser, cell_cb, row_cb, lecture) == 0;
  csv_free (&parser);

  return lisible || fail (error, _("There is not enough memory to read this file."));
}

/**
 * csv_table_read:
 * @octets: a file
 *
 * Reads a table whose first line names its columns. Its characters are UTF-8, with or without a mark,
 * or else Windows-1252; its separator is the semicolon, the comma or the tabulation.
 *
 * Returns: (transfer full) (nullable): %NULL with an error where it is no table
 */
CsvTable *
csv_table_read (GBytes  *octets,
                GError **error)
{
  g_autoptr (CsvTable) self = g_new0 (CsvTable, 1);
  g_autofree char *texte = NULL;
  Lecture lecture = { .table = self };
  gboolean lue;

  self->lignes = g_ptr_array_new_with_free_func (ligne_free);
  texte = decode (octets, &self->encodage, error);
  if (texte == NULL)
    return NULL;

  self->separateur = find_separator (texte);
  lecture.cellules = g_ptr_array_new_with_free_func (g_free);
  lue = parse (&lecture, texte, error);
  g_ptr_array_unref (lecture.cellules);
  if (!lue)
    return NULL;
  if (self->entetes == NULL)
    {
      fail (error, _("This file is empty: nothing was read."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * csv_table_free:
 * @self: (nullable): a table
 */
void
csv_table_free (CsvTable *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->entetes);
  g_ptr_array_unref (self->lignes);
  g_free (self);
}

/**
 * csv_append_cell:
 * @texte: (nullable): a value, in UTF-8
 * @premiere: whether it is the first of its line
 *
 * Adds a value to a line, after a semicolon; what a spreadsheet would take for a formula is kept from
 * being one by an apostrophe.
 */
void
csv_append_cell (GString    *csv,
                 const char *texte,
                 gboolean    premiere)
{
  const char *valeur = texte != NULL ? texte : "";
  const gboolean formule = looks_like_formula (valeur);

  if (!premiere)
    g_string_append_c (csv, ';');
  if (!formule && strpbrk (valeur, ";,\"\n\r\t") == NULL)
    {
      g_string_append (csv, valeur);
      return;
    }

  g_string_append (csv, formule ? "\"'" : "\"");
  for (const char *p = valeur; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}
