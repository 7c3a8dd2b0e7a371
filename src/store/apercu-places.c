/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-requete-private.h"

#include "base/champ.h"
#include "base/recherche.h"

/* A commit changes a few dossiers of a hundred thousand: their rows alone are read again, and each is
 * put where it belongs by comparing it to some fifteen others, as SQL would. */

typedef struct
{
  gint64 id;
  char *cle;
  ApercuGroupe groupe;
  gboolean retard;
  gboolean absent; /* has nothing to be sorted by: at the end */
  gint64 nombre;
  char *texte;     /* (nullable) */
  char *tri;       /* (nullable) */
} Place;

static void
place_free (Place *self)
{
  g_free (self->cle);
  g_free (self->texte);
  g_free (self->tri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

static char *
read_text (Statement *statement,
           int        colonne)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, colonne));
}

static void
read_number (Place     *self,
             Statement *statement,
             int        colonne)
{
  self->absent = sqlite3_column_type (statement, colonne) == SQLITE_NULL;
  self->nombre = sqlite3_column_int64 (statement, colonne);
}

static void
read_word (Place     *self,
           Statement *statement)
{
  g_autofree char *mot = read_text (statement, APERCU_COLONNE_VALEUR);

  self->absent = mot == NULL || *mot == '\0';
  self->texte = !self->absent ? recherche_collation (mot) : NULL;
}

static void
read_key (const ApercuRequete *requete,
          Place               *self,
          Statement           *statement)
{
  switch (requete->ordre)
    {
    case APERCU_ORDRE_ECHEANCE:
      read_number (self, statement, APERCU_COLONNE_ECHEANCE);
      break;
    case APERCU_ORDRE_ENTRETIEN:
      read_number (self, statement, APERCU_COLONNE_PROCHAIN);
      break;
    case APERCU_ORDRE_STATUT:
      self->nombre = apercu_requete_rank_statut (statement);
      break;
    case APERCU_ORDRE_MODIFICATION:
      self->nombre = -sqlite3_column_int64 (statement, APERCU_COLONNE_REVISION);
      break;
    case APERCU_ORDRE_DEMANDE:
    case APERCU_ORDRE_PRIX:
      read_number (self, statement, APERCU_COLONNE_VALEUR);
      break;
    case APERCU_ORDRE_REFERENCE:
      self->texte = read_text (statement, APERCU_COLONNE_VALEUR);
      break;
    case APERCU_ORDRE_COLLECTIVITE:
    case APERCU_ORDRE_PRESTATION:
    case APERCU_ORDRE_CONSEILLER:
      read_word (self, statement);
      break;
    case APERCU_ORDRE_NOM:
    default:
      break;
    }
}

/* (transfer full) (nullable): NULL for a row that the filter does not admit, or that is gone */
static Place *
read_place (const ApercuRequete *requete,
            Statement           *statement,
            gint64               id)
{
  Place *self = NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (statement_step (statement) == SQLITE_ROW)
    {
      self = g_new0 (Place, 1);
      self->id = id;
      self->cle = read_text (statement, APERCU_COLONNE_CLE);
      self->groupe = apercu_requete_find_groupe (requete, statement);
      self->retard = apercu_requete_is_late (requete, statement);
      self->tri = read_text (statement, APERCU_COLONNE_TRI);
      read_key (requete, self, statement);
    }
  sqlite3_reset (statement);
  return self;
}

/* In an order that words or the life of a dossier give, the names stay the right way round. */
static gboolean
turns_names (const ApercuRequete *requete)
{
  return requete->decroissant && requete->ordre != APERCU_ORDRE_STATUT &&
         !apercu_requete_has_valeur (requete);
}

static int
compare_places (const ApercuRequete *requete,
                const Place         *a,
                const Place         *b)
{
  int signe;

  if (a->groupe != b->groupe)
    return a->groupe < b->groupe ? -1 : 1;
  if (a->absent != b->absent)
    return a->absent - b->absent;
  if (!a->absent)
    {
      signe = a->nombre != b->nombre ? (a->nombre < b->nombre ? -1 : 1)
                                     : g_strcmp0 (a->texte, b->texte);
      if (signe != 0)
        return requete->decroissant ? -signe : signe;
    }
  signe = g_strcmp0 (a->tri, b->tri);
  return turns_names (requete) ? -signe : signe;
}

static void
insert_place (const ApercuRequete *requete,
              ApercuBalayage      *balayage,
              Statement           *statement,
              const Place         *place)
{
  guint debut = 0;
  guint fin = balayage->ids->len;

  while (debut < fin)
    {
      const guint milieu = debut + (fin - debut) / 2;
      g_autoptr (Place) autre =
        read_place (requete, statement, g_array_index (balayage->ids, gint64, milieu));

      if (autre != NULL && compare_places (requete, autre, place) <= 0)
        debut = milieu + 1;
      else
        fin = milieu;
    }
  apercu_balayage_insert (balayage, debut, place->id, place->cle, place->groupe, place->retard);
}

/* @balayage: (transfer full): what @self answered before
 * @changes: (element-type gint64): the rows that are no longer what they were then
 * Returns: (transfer full) (nullable): what it answers now; NULL when that cannot be read */
ApercuBalayage *
apercu_requete_update (const ApercuRequete *self,
                       Projection          *projection,
                       ApercuBalayage      *balayage,
                       const GArray        *changes)
{
  g_autoptr (ApercuBalayage) mien = apercu_balayage_own (balayage);
  g_autoptr (Statement) statement = apercu_requete_prepare (self, projection, TRUE, NULL);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < changes->len; i++)
    apercu_balayage_remove (mien, g_array_index (changes, gint64, i));
  for (guint i = 0; i < changes->len; i++)
    {
      const gint64 id = g_array_index (changes, gint64, i);
      g_autoptr (Place) place = read_place (self, statement, id);

      if (place != NULL)
        insert_place (self, mien, statement, place);
    }
  return g_steal_pointer (&mien);
}
