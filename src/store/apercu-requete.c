/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-requete-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "model/apercu.h"
#include "model/codes.h"
#include "model/statuts.h"
#include "store/apercu-rangs-private.h"

/* The list of dossiers as SQL over the projection. Each order has an index that holds all that a
 * filter can ask for, so that one sweep of it answers, in order, without a sort. */

static const char filter_columns[] =
  ", \"cle\", \"statut\", \"prestation\", \"conseiller\", \"collectivite\", \"echeance_le\""
  ", \"convention\"";

static const char * const orders[] = {
  [APERCU_ORDRE_ECHEANCE] = "\"echeance_le\" IS NULL, \"echeance_le\", \"tri\"",
  [APERCU_ORDRE_NOM] = "\"tri\"",
  [APERCU_ORDRE_REFERENCE] = "\"ref\"",
  [APERCU_ORDRE_ENTRETIEN] = "\"_prochain\" IS NULL, \"_prochain\", \"tri\"",
  /* The rows are then put in the order of the life of a dossier. */
  [APERCU_ORDRE_STATUT] = "\"tri\"",
  [APERCU_ORDRE_MODIFICATION] = "\"_revision\" DESC, \"tri\"",
  /* The rows are then put in the order of these words, as they are read: bytes do not sort them. */
  [APERCU_ORDRE_COLLECTIVITE] = "\"tri\"",
  [APERCU_ORDRE_PRESTATION] = "\"tri\"",
  [APERCU_ORDRE_CONSEILLER] = "\"tri\"",
  [APERCU_ORDRE_DEMANDE] = "\"demande_le\" IS NULL, \"demande_le\", \"tri\"",
  [APERCU_ORDRE_PRIX] = "\"prix_centimes\" IS NULL, \"prix_centimes\", \"tri\"",
};

static const char * const valeurs[APERCU_N_ORDRES] = {
  [APERCU_ORDRE_REFERENCE] = "\"ref\"",
  [APERCU_ORDRE_COLLECTIVITE] = "\"collectivite\"",
  [APERCU_ORDRE_PRESTATION] = "\"prestation\"",
  [APERCU_ORDRE_CONSEILLER] = "\"conseiller\"",
  [APERCU_ORDRE_DEMANDE] = "\"demande_le\"",
  [APERCU_ORDRE_PRIX] = "\"prix_centimes\"",
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
    .convention = g_strdup (filtre->convention),
    .en_retard = filtre->en_retard,
    .par_groupe = filtre->par_groupe,
    .jour = filtre->jour != 0 && filtre->jour != CHAMP_ABSENT ? filtre->jour : jour_today (),
    .ordre = filtre->ordre < APERCU_N_ORDRES ? filtre->ordre : APERCU_ORDRE_ECHEANCE,
    .decroissant = filtre->decroissant,
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
  g_clear_pointer (&self->convention, g_free);
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
         self->decroissant == autre->decroissant &&
         same_words (self->statuts, autre->statuts) &&
         g_strcmp0 (self->prestation, autre->prestation) == 0 &&
         g_strcmp0 (self->conseiller, autre->conseiller) == 0 &&
         g_strcmp0 (self->collectivite, autre->collectivite) == 0 &&
         g_strcmp0 (self->convention, autre->convention) == 0;
}

/* One parameter for each value, in the order in which bind_all() gives them. */
static void
append_conditions (const ApercuRequete *self,
                   GString             *sql)
{
  append_equal (sql, "prestation", self->prestation);
  append_equal (sql, "conseiller", self->conseiller);
  append_equal (sql, "collectivite", self->collectivite);
  append_equal (sql, "convention", self->convention);
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
          Statement           *statement,
          int                  place)
{
  place = bind_texte (statement, place, self->prestation);
  place = bind_texte (statement, place, self->conseiller);
  place = bind_texte (statement, place, self->collectivite);
  place = bind_texte (statement, place, self->convention);
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

/* In the order of the life of a dossier. */
guint
apercu_requete_rank_statut (Statement *statement)
{
  const char *statut = (const char *) sqlite3_column_text (statement, APERCU_COLONNE_STATUT);
  guint rang = 0;

  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++, rang++)
    if (g_strcmp0 (code->code, statut) == 0)
      break;
  return rang;
}

/* Whether the rows are put in the order of words. */
gboolean
apercu_requete_has_valeur (const ApercuRequete *self)
{
  return self->ordre == APERCU_ORDRE_COLLECTIVITE || self->ordre == APERCU_ORDRE_PRESTATION ||
         self->ordre == APERCU_ORDRE_CONSEILLER;
}

/* Whether a number that some of the rows lack sorts them, besides what every sweep reads. */
gboolean
apercu_requete_has_number (const ApercuRequete *self)
{
  return self->ordre == APERCU_ORDRE_DEMANDE || self->ordre == APERCU_ORDRE_PRIX;
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

/* What the row that @statement reads asks for. */
ApercuGroupe
apercu_requete_find_groupe (const ApercuRequete *self,
                            Statement           *statement)
{
  const char *statut = (const char *) sqlite3_column_text (statement, APERCU_COLONNE_STATUT);
  const gint64 prochain = read_day (statement, APERCU_COLONNE_PROCHAIN);

  if (!self->par_groupe)
    return APERCU_GROUPE_AUTRES;
  return find_groupe (self, statut, read_day (statement, APERCU_COLONNE_ECHEANCE),
                      prochain != CHAMP_ABSENT ? instant_get_jour (prochain) : CHAMP_ABSENT);
}

gboolean
apercu_requete_is_late (const ApercuRequete *self,
                        Statement           *statement)
{
  const gint64 echeance = read_day (statement, APERCU_COLONNE_ECHEANCE);

  return echeance != CHAMP_ABSENT && echeance < self->jour;
}

static void
take_row (const ApercuRequete *self,
          Statement           *statement,
          ApercuBalayage      *balayage,
          ApercuRangs         *rangs)
{
  const ApercuGroupe groupe = apercu_requete_find_groupe (self, statement);

  apercu_rangs_add (rangs, groupe, statement);
  apercu_balayage_append (balayage, sqlite3_column_int64 (statement, APERCU_COLONNE_ID),
                          (const char *) sqlite3_column_text (statement, APERCU_COLONNE_CLE),
                          groupe, apercu_requete_is_late (self, statement));
}

/* @une: the row of one id, the first parameter, with what sorts it, if the filter admits it; else all
 * those that it admits, in order */
Statement *
apercu_requete_prepare (const ApercuRequete  *self,
                        Projection           *projection,
                        gboolean              une,
                        GError              **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT \"_id\", \"cle\", \"echeance_le\", \"statut\"");
  const char *valeur = une || apercu_requete_has_valeur (self) || apercu_requete_has_number (self)
                         ? valeurs[self->ordre] : NULL;
  Statement *statement;
  int place;

  /* What is not needed would be looked for outside of the index. */
  g_string_append (sql, needs_prochain (self) ? ", \"_prochain\", " : ", NULL, ");
  g_string_append (sql, valeur != NULL ? valeur : "NULL");
  g_string_append (sql, une ? ", \"tri\", \"_revision\"" : "");
  g_string_append (sql, une ? " FROM \"apercu\" WHERE \"_id\"=?" : " FROM \"apercu\" WHERE 1");
  append_conditions (self, sql);
  if (self->en_retard)
    g_string_append (sql, " AND \"echeance_le\"<?");
  if (!une)
    {
      g_string_append (sql, " ORDER BY ");
      g_string_append (sql, orders[self->ordre]);
    }
  statement = database_prepare (projection->database, sql->str, error);
  if (statement == NULL)
    return NULL;

  place = bind_all (self, statement, une ? 2 : 1);
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
  g_autoptr (ApercuRangs) rangs = apercu_rangs_new (self);
  g_autoptr (Statement) statement = NULL;
  int rc;

  if (!prepare_projection (self, projection, error))
    return NULL;
  statement = apercu_requete_prepare (self, projection, FALSE, error);
  if (statement == NULL)
    return NULL;

  while ((rc = statement_step (statement)) == SQLITE_ROW)
    take_row (self, statement, balayage, rangs);
  if (rc != SQLITE_DONE)
    {
      database_fail (projection->database, rc, error);
      return NULL;
    }
  return apercu_rangs_sort (rangs, balayage);
}

/* Of whose dossiers and of what prestation @self is, whatever their statut. */
guint
apercu_requete_count_convention (const ApercuRequete *self,
                                 Projection          *projection,
                                 const char          *attente)
{
  const ApercuRequete seule = { .prestation = self->prestation, .conseiller = self->conseiller,
                                .convention = (char *) attente };
  g_autoptr (GString) sql = g_string_new ("SELECT count(*) FROM \"apercu\" WHERE 1");
  g_autoptr (Statement) statement = NULL;

  append_conditions (&seule, sql);
  statement = database_prepare (projection->database, sql->str, NULL);
  if (statement == NULL)
    return 0;
  bind_all (&seule, statement, 1);
  return statement_step (statement) == SQLITE_ROW ? (guint) sqlite3_column_int (statement, 0) : 0;
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
  self->requete.convention = g_strdup (requete->convention);
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
