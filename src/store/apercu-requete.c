/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-requete-private.h"

#include "base/jour.h"
#include "base/recherche.h"
#include "model/apercu.h"

/* The list of dossiers as SQL over the projection. Each order has an index that holds all that a
 * filter can ask for, so that one sweep of it answers, in order, without a sort. */

static const char filter_columns[] =
  ", \"cle\", \"statut\", \"prestation\", \"conseiller\", \"collectivite\", \"echeance_le\"";

static const char * const orders[] = {
  [APERCU_ORDRE_ECHEANCE] = "\"echeance_le\" IS NULL, \"echeance_le\", \"tri\"",
  [APERCU_ORDRE_NOM] = "\"tri\"",
  [APERCU_ORDRE_REFERENCE] = "\"ref\"",
  [APERCU_ORDRE_ENTRETIEN] = "\"_prochain\" IS NULL, \"_prochain\", \"tri\"",
};

void
apercu_requete_init (ApercuRequete      *self,
                     const ApercuFiltre *filtre)
{
  g_autofree char *texte = recherche_key (filtre->texte);

  *self = (ApercuRequete) {
    .mots = g_strsplit (texte, " ", -1),
    .statuts = g_strdupv ((char **) filtre->statuts),
    .prestation = g_strdup (filtre->prestation),
    .conseiller = g_strdup (filtre->conseiller),
    .collectivite = g_strdup (filtre->collectivite),
    .en_retard = filtre->en_retard,
    .jour = filtre->jour != 0 && filtre->jour != CHAMP_ABSENT ? filtre->jour : jour_today (),
    .ordre = filtre->ordre <= APERCU_ORDRE_ENTRETIEN ? filtre->ordre : APERCU_ORDRE_ECHEANCE,
  };
}

void
apercu_requete_clear (ApercuRequete *self)
{
  g_clear_pointer (&self->mots, g_strfreev);
  g_clear_pointer (&self->statuts, g_strfreev);
  g_clear_pointer (&self->prestation, g_free);
  g_clear_pointer (&self->conseiller, g_free);
  g_clear_pointer (&self->collectivite, g_free);
}

static void
append_equal (GString    *sql,
              const char *colonne,
              const char *valeur)
{
  if (valeur == NULL)
    return;
  g_string_append (sql, " AND \"");
  g_string_append (sql, colonne);
  g_string_append (sql, "\"=?");
}

/* One parameter for each value, in the order in which bind_all() gives them. Every word begins a
 * word of the key: first one or after a space. */
static void
append_conditions (const ApercuRequete *self,
                   GString             *sql)
{
  for (char **mot = self->mots; *mot != NULL; mot++)
    if (**mot != '\0')
      g_string_append (sql, " AND (\"cle\" GLOB ? OR \"cle\" GLOB ?)");
  append_equal (sql, "prestation", self->prestation);
  append_equal (sql, "conseiller", self->conseiller);
  append_equal (sql, "collectivite", self->collectivite);
  if (self->statuts == NULL)
    return;

  g_string_append (sql, " AND \"statut\" IN (");
  for (char **statut = self->statuts; *statut != NULL; statut++)
    g_string_append (sql, statut == self->statuts ? "?" : ", ?");
  g_string_append_c (sql, ')');
}

static int
bind_texte (Statement  *statement,
            int         place,
            const char *texte)
{
  if (texte == NULL)
    return place;
  sqlite3_bind_text (statement, place, texte, -1, SQLITE_TRANSIENT);
  return place + 1;
}

static int
bind_all (const ApercuRequete *self,
          Statement           *statement)
{
  int place = 1;

  /* A search key has letters, figures and spaces only: nothing that GLOB would read otherwise. */
  for (char **mot = self->mots; *mot != NULL; mot++)
    if (**mot != '\0')
      {
        g_autofree char *premier = g_strconcat (*mot, "*", NULL);
        g_autofree char *autre = g_strconcat ("* ", premier, NULL);

        place = bind_texte (statement, place, premier);
        place = bind_texte (statement, place, autre);
      }
  place = bind_texte (statement, place, self->prestation);
  place = bind_texte (statement, place, self->conseiller);
  place = bind_texte (statement, place, self->collectivite);
  for (char **statut = self->statuts; statut != NULL && *statut != NULL; statut++)
    place = bind_texte (statement, place, *statut);
  return place;
}

static gboolean
prepare_projection (const ApercuRequete  *self,
                    Projection           *projection,
                    GError              **error)
{
  g_autofree char *colonnes = g_strconcat (orders[self->ordre], filter_columns, NULL);

  return (self->ordre != APERCU_ORDRE_ENTRETIEN ||
          projection_set_jour (projection, self->jour, error)) &&
         projection_ensure_index (projection, TYPE_APERCU, colonnes, error);
}

/* (transfer full) (element-type gint64) (nullable): the ids of the overviews, in order */
GArray *
apercu_requete_run (const ApercuRequete  *self,
                    Projection           *projection,
                    GError              **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString) sql = g_string_new ("SELECT \"_id\" FROM \"apercu\" WHERE 1");
  g_autoptr (Statement) statement = NULL;
  int place;
  int rc;

  if (!prepare_projection (self, projection, error))
    return NULL;
  append_conditions (self, sql);
  if (self->en_retard)
    g_string_append (sql, " AND \"echeance_le\"<?");
  g_string_append (sql, " ORDER BY ");
  g_string_append (sql, orders[self->ordre]);
  statement = database_prepare (projection->database, sql->str, error);
  if (statement == NULL)
    return NULL;

  place = bind_all (self, statement);
  if (self->en_retard)
    sqlite3_bind_int64 (statement, place, self->jour);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      const gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&ids);
  database_fail (projection->database, rc, error);
  return NULL;
}

guint
apercu_requete_count_overdue (const ApercuRequete *self,
                              Projection          *projection)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*) FROM \"apercu\" WHERE 1");
  g_autoptr (Statement) statement = NULL;

  append_conditions (self, sql);
  g_string_append (sql, " AND \"echeance_le\"<?");
  statement = database_prepare (projection->database, sql->str, NULL);
  if (statement == NULL)
    return 0;
  sqlite3_bind_int64 (statement, bind_all (self, statement), self->jour);
  return statement_step (statement) == SQLITE_ROW
           ? (guint) sqlite3_column_int64 (statement, 0) : 0;
}
