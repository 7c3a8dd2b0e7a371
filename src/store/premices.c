/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/premices-private.h"

#include "model/apercu.h"
#include "store/apercu-liste.h"

/* Of a hundred thousand dossiers a screen shows twelve, and unsealing them all takes longer than all
 * the rest of a start. The base remembers which rows the list began with: these alone are read first,
 * with the small tables, and the others behind. What is remembered is the place of the rows in the
 * file, nothing of what they say: an old memory can only show other rows first, for a moment. */

/* More than the tallest screen shows. */
#define PREMICES_N 96

/* (transfer full): what the base keeps, of the rows of a list in its order */
char *
premices_print (const GArray *ids)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < ids->len && i < PREMICES_N; i++)
    g_string_append_printf (texte, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (ids, gint64, i));
  return g_string_free (texte, FALSE);
}

/* (transfer full): what does not read as a number is passed over */
static GArray *
parse (const char *texte)
{
  GArray *nums = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) mots = g_strsplit (texte, " ", PREMICES_N + 1);

  for (guint i = 0; i < PREMICES_N && mots[i] != NULL; i++)
    {
      gint64 num;

      if (g_ascii_string_to_signed (mots[i], 10, 1, G_MAXINT64, &num, NULL))
        g_array_append_val (nums, num);
    }
  return nums;
}

static GArray *
read_memory (Projection  *projection,
             GError     **error)
{
  g_autoptr (Statement) statement =
    database_prepare (projection->database, "SELECT \"valeur\" FROM \"reglage\" WHERE \"cle\"=?1",
                      error);
  const char *texte = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, APERCU_LISTE_PREMICES, -1, SQLITE_STATIC);
  if (statement_step (statement) == SQLITE_ROW)
    texte = (const char *) sqlite3_column_text (statement, 0);
  return parse (texte != NULL ? texte : "");
}

/* A row that is no longer there, or does not open, is left to the loading of them all, which counts
 * what is damaged. */
static gboolean
add_row (Repository       *self,
         Projection       *projection,
         const Ligne      *ligne,
         GError          **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  ProjectionTable *table = projection_get_table (projection, TYPE_APERCU);
  const ProjectionLigne mienne = { ligne->num, ligne->entete.ligne, ligne->entete.portee,
                                   ligne->entete.espace, ligne->entete.hlc };
  Rangee rangee;

  if (ligne_open (ligne, self->cles, payload) != PART_LUE ||
      !rangee_parse (&rangee, payload->data, payload->len, NULL))
    return TRUE;
  return projection_insert (projection, table, &mienne, &rangee, error);
}

static gboolean
add_rows (Repository    *self,
          Projection    *projection,
          const GArray  *nums,
          GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self->base, "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 AND num=?2",
                      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, apercu_table.numero);
  for (guint i = 0; i < nums->len; i++)
    {
      Ligne ligne;

      sqlite3_bind_int64 (statement, 2, g_array_index (nums, gint64, i));
      if (sqlite3_step (statement) == SQLITE_ROW)
        {
          ligne_read (&ligne, statement, self->identite.service);
          if (!add_row (self, projection, &ligne, error))
            return FALSE;
        }
      sqlite3_reset (statement);
    }
  return TRUE;
}

/* Reads the small tables of the list and the first of its rows. Where the base remembers none,
 * self->premices stays NULL: they must all be read. */
gboolean
premices_load (Repository  *self,
               GError     **error)
{
  g_autoptr (Loader) loader =
    loader_new (self->path, &self->identite, NIVEAU_LISTE, self->immutable);
  g_autoptr (GArray) nums = NULL;

  loader->sans_apercus = TRUE;
  if (!loader_run (loader))
    {
      g_propagate_error (error, g_steal_pointer (&loader->error));
      return FALSE;
    }
  nums = read_memory (loader->projection, error);
  if (nums == NULL || !add_rows (self, loader->projection, nums, error))
    return FALSE;

  if (nums->len > 0)
    self->premices = g_steal_pointer (&loader->projection);
  return TRUE;
}
