/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-requete-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "model/apercu.h"
#include "model/codes.h"
#include "model/statuts.h"

/* More than there are statuts. */
#define RANGS_PAR_GROUPE 32

/* The list of dossiers as SQL over the projection. Each order has an index that holds all that a
 * filter can ask for, so that one sweep of it answers, in order, without a sort. */

static const char filter_columns[] =
  ", \"cle\", \"statut\", \"prestation\", \"conseiller\", \"collectivite\", \"echeance_le\"";

static const char * const orders[] = {
  [APERCU_ORDRE_ECHEANCE] = "\"echeance_le\" IS NULL, \"echeance_le\", \"tri\"",
  [APERCU_ORDRE_NOM] = "\"tri\"",
  [APERCU_ORDRE_REFERENCE] = "\"ref\"",
  [APERCU_ORDRE_ENTRETIEN] = "\"_prochain\" IS NULL, \"_prochain\", \"tri\"",
  /* The rows are then put in the order of the life of a dossier. */
  [APERCU_ORDRE_STATUT] = "\"tri\"",
  [APERCU_ORDRE_MODIFICATION] = "\"_revision\" DESC, \"tri\"",
};

/* Of a sweep. */
enum
{
  COLONNE_ID,
  COLONNE_CLE,
  COLONNE_ECHEANCE,
  COLONNE_STATUT,
  COLONNE_PROCHAIN,
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
    .par_groupe = filtre->par_groupe,
    .jour = filtre->jour != 0 && filtre->jour != CHAMP_ABSENT ? filtre->jour : jour_today (),
    .ordre = filtre->ordre <= APERCU_ORDRE_MODIFICATION ? filtre->ordre : APERCU_ORDRE_ECHEANCE,
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

static gboolean
same_words (char **a,
            char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

/* Whether they differ by no more than the words. */
gboolean
apercu_requete_same_sweep (const ApercuRequete *self,
                           const ApercuRequete *autre)
{
  return self->jour == autre->jour && self->ordre == autre->ordre &&
         self->en_retard == autre->en_retard && self->par_groupe == autre->par_groupe &&
         same_words (self->statuts, autre->statuts) &&
         g_strcmp0 (self->prestation, autre->prestation) == 0 &&
         g_strcmp0 (self->conseiller, autre->conseiller) == 0 &&
         g_strcmp0 (self->collectivite, autre->collectivite) == 0;
}

/* One parameter for each value, in the order in which bind_all() gives them. */
static void
append_conditions (const ApercuRequete *self,
                   GString             *sql)
{
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

  place = bind_texte (statement, place, self->prestation);
  place = bind_texte (statement, place, self->conseiller);
  place = bind_texte (statement, place, self->collectivite);
  for (char **statut = self->statuts; statut != NULL && *statut != NULL; statut++)
    place = bind_texte (statement, place, *statut);
  return place;
}

static gboolean
needs_prochain (const ApercuRequete *self)
{
  return self->par_groupe || self->ordre == APERCU_ORDRE_ENTRETIEN;
}

static gboolean
prepare_projection (const ApercuRequete  *self,
                    Projection           *projection,
                    GError              **error)
{
  g_autofree char *colonnes = g_strconcat (orders[self->ordre], filter_columns,
                                           self->par_groupe ? ", \"_prochain\"" : "", NULL);

  return (!needs_prochain (self) || projection_set_jour (projection, self->jour, error)) &&
         projection_ensure_index (projection, TYPE_APERCU, colonnes, error);
}

static guint8
get_statut_rank (const char *statut)
{
  guint8 rang = 0;

  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++, rang++)
    if (g_strcmp0 (code->code, statut) == 0)
      break;
  return rang;
}

/* @prochain: the day of the next entretien, or CHAMP_ABSENT */
static ApercuGroupe
find_groupe (const ApercuRequete *self,
             const char          *statut,
             gint64               echeance,
             gint64               prochain)
{
  const gint64 dimanche = self->jour + 7 - jour_get_weekday (self->jour);

  if (statut == NULL || !statut_is_open (statut))
    return APERCU_GROUPE_AUTRES;
  if (echeance != CHAMP_ABSENT && echeance < self->jour)
    return APERCU_GROUPE_RETARD;
  if ((echeance != CHAMP_ABSENT && echeance <= dimanche) ||
      (prochain != CHAMP_ABSENT && prochain <= dimanche))
    return APERCU_GROUPE_SEMAINE;
  if (g_str_equal (statut, "conventionnement"))
    return APERCU_GROUPE_SIGNATURE;
  if (prochain == CHAMP_ABSENT && !g_str_equal (statut, "suspendu") &&
      !g_str_equal (statut, "conclu") && !g_str_equal (statut, "suivi"))
    return APERCU_GROUPE_A_PLANIFIER;
  return APERCU_GROUPE_AUTRES;
}

static gint64
read_day (Statement *statement,
          int        colonne)
{
  return sqlite3_column_type (statement, colonne) != SQLITE_NULL
           ? sqlite3_column_int64 (statement, colonne) : CHAMP_ABSENT;
}

static void
take_row (const ApercuRequete *self,
          Statement           *statement,
          ApercuBalayage      *balayage,
          GByteArray          *rangs)
{
  const char *statut = (const char *) sqlite3_column_text (statement, COLONNE_STATUT);
  const gint64 echeance = read_day (statement, COLONNE_ECHEANCE);
  ApercuGroupe groupe = APERCU_GROUPE_AUTRES;
  guint8 rang = 0;

  if (self->par_groupe)
    {
      const gint64 prochain = read_day (statement, COLONNE_PROCHAIN);

      groupe = find_groupe (self, statut, echeance,
                            prochain != CHAMP_ABSENT ? instant_get_jour (prochain) : CHAMP_ABSENT);
      rang = (guint8) (groupe * RANGS_PAR_GROUPE);
    }
  if (self->ordre == APERCU_ORDRE_STATUT)
    rang = (guint8) (rang + get_statut_rank (statut));
  g_byte_array_append (rangs, &rang, 1);
  apercu_balayage_append (balayage, sqlite3_column_int64 (statement, COLONNE_ID),
                          (const char *) sqlite3_column_text (statement, COLONNE_CLE), groupe,
                          echeance != CHAMP_ABSENT && echeance < self->jour);
}

static Statement *
prepare_sweep (const ApercuRequete  *self,
               Projection           *projection,
               GError              **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT \"_id\", \"cle\", \"echeance_le\", \"statut\"");
  Statement *statement;
  int place;

  g_string_append (sql, self->par_groupe ? ", \"_prochain\"" : "");
  g_string_append (sql, " FROM \"apercu\" WHERE 1");
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
  return statement;
}

/* (transfer full) (nullable): the overviews that the filter admits, its words apart */
ApercuBalayage *
apercu_requete_run (const ApercuRequete  *self,
                    Projection           *projection,
                    GError              **error)
{
  g_autoptr (ApercuBalayage) balayage = apercu_balayage_new ();
  g_autoptr (GByteArray) rangs = g_byte_array_new ();
  g_autoptr (Statement) statement = NULL;
  int rc;

  if (!prepare_projection (self, projection, error))
    return NULL;
  statement = prepare_sweep (self, projection, error);
  if (statement == NULL)
    return NULL;

  while ((rc = statement_step (statement)) == SQLITE_ROW)
    take_row (self, statement, balayage, rangs);
  if (rc != SQLITE_DONE)
    {
      database_fail (projection->database, rc, error);
      return NULL;
    }
  return self->par_groupe || self->ordre == APERCU_ORDRE_STATUT
           ? apercu_balayage_sort (balayage, rangs->data) : g_steal_pointer (&balayage);
}

/* @requete: copied, but for its words */
ApercuAvance *
apercu_avance_new (const ApercuRequete *requete)
{
  ApercuAvance *self = g_new0 (ApercuAvance, 1);

  self->requete = *requete;
  self->requete.mots = NULL;
  self->requete.statuts = g_strdupv (requete->statuts);
  self->requete.prestation = g_strdup (requete->prestation);
  self->requete.conseiller = g_strdup (requete->conseiller);
  self->requete.collectivite = g_strdup (requete->collectivite);
  return self;
}

void
apercu_avance_free (ApercuAvance *self)
{
  if (self == NULL)
    return;

  apercu_requete_clear (&self->requete);
  apercu_balayage_unref (self->balayage);
  g_free (self);
}

gboolean
apercu_avance_run (ApercuAvance  *self,
                   Projection    *projection,
                   GError       **error)
{
  self->serie = projection_get_table (projection, TYPE_APERCU)->serie;
  self->balayage = apercu_requete_run (&self->requete, projection, error);
  return self->balayage != NULL;
}
