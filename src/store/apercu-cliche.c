/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-cliche-private.h"

#include "base/instant.h"
#include "model/apercu.h"
#include "store/payload-private.h"

#include <string.h>

/* SQL reads the overviews once; the lists of dossiers are then filtered and sorted from what is kept
 * here, a row of numbers each, in the thread that suits them. */

enum
{
  COLONNE_ID,
  COLONNE_PORTEE,
  COLONNE_REVISION,
  COLONNE_ECHEANCE,
  COLONNE_DEMANDE,
  COLONNE_PRIX,
  COLONNE_CLE,
  COLONNE_TRI,
  COLONNE_REF,
  COLONNE_ENTRETIENS,
  COLONNE_MOTS, /* as many as there are ApercuMot, in their order */
};

#define SELECTION                                                                                  \
  "SELECT \"_id\", \"_portee\", \"_revision\", \"echeance_le\", \"demande_le\", \"prix_centimes\","  \
  " \"cle\", \"tri\", \"ref\", \"entretiens\", \"statut\", \"prestation\", \"conseiller\","          \
  " \"collectivite\", \"convention\" FROM \"apercu\""

/* Where the empty text is. */
#define TEXTE_VIDE 0

/* What there was before a row that is read for the first time. */
static const ApercuClicheLigne ligne_neuve = { .cle = TEXTE_VIDE, .tri = TEXTE_VIDE, .ref = TEXTE_VIDE };

static ApercuCliche *
make (guint n)
{
  ApercuCliche *self = g_new0 (ApercuCliche, 1);

  g_atomic_ref_count_init (&self->references);
  self->lignes = g_array_sized_new (FALSE, FALSE, sizeof (ApercuClicheLigne), n);
  self->noms = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  self->moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->textes = g_byte_array_new ();
  g_byte_array_append (self->textes, (const guint8 *) "", 1);
  self->mots = apercu_mots_new ();
  return self;
}

ApercuCliche *
apercu_cliche_ref (ApercuCliche *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
apercu_cliche_unref (ApercuCliche *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->lignes);
  g_array_unref (self->noms);
  g_array_unref (self->moments);
  g_byte_array_unref (self->textes);
  apercu_mots_free (self->mots);
  g_free (self);
}

/* (transfer full): @self (transfer full) if nobody else has it, or a copy, to be changed */
static ApercuCliche *
own (ApercuCliche *self)
{
  ApercuCliche *copie;

  if (g_atomic_ref_count_compare (&self->references, 1))
    return self;

  copie = g_new0 (ApercuCliche, 1);
  g_atomic_ref_count_init (&copie->references);
  copie->lignes = g_array_copy (self->lignes);
  copie->noms = g_array_copy (self->noms);
  copie->moments = g_array_copy (self->moments);
  copie->textes = g_byte_array_append (g_byte_array_sized_new (self->textes->len),
                                       self->textes->data, self->textes->len);
  copie->mots = apercu_mots_copy (self->mots);
  apercu_cliche_unref (self);
  return copie;
}

/* Rows */

static gint64
read_number (Statement *statement,
             int        colonne)
{
  return sqlite3_column_type (statement, colonne) != SQLITE_NULL
           ? sqlite3_column_int64 (statement, colonne) : CHAMP_ABSENT;
}

/* @avant: the text that was there before: one that has not changed keeps its place. Those that did stay
 * behind: a session does not change enough of them to matter. */
static guint32
read_texte (ApercuCliche *self,
            Statement    *statement,
            int           colonne,
            guint32       avant)
{
  const char *texte = (const char *) sqlite3_column_text (statement, colonne);
  const guint32 place = self->textes->len;

  if (texte == NULL)
    return TEXTE_VIDE;
  if (g_str_equal (texte, apercu_cliche_get_texte (self, avant)))
    return avant;

  g_byte_array_append (self->textes, (const guint8 *) texte, (guint) strlen (texte) + 1);
  return place;
}

static void
read_moments (ApercuCliche      *self,
              Statement         *statement,
              ApercuClicheLigne *ligne)
{
  const int taille = sqlite3_column_bytes (statement, COLONNE_ENTRETIENS);
  g_auto (GStrv) entretiens = NULL;

  ligne->moments = self->moments->len;
  if (taille == 0)
    return;
  entretiens = payload_read_liste (sqlite3_column_blob (statement, COLONNE_ENTRETIENS),
                                   (gsize) taille);
  for (char **texte = entretiens; texte != NULL && *texte != NULL; texte++)
    {
      gint64 moment;

      if (instant_parse_iso (*texte, &moment))
        g_array_append_val (self->moments, moment);
    }
  ligne->n_moments = self->moments->len - ligne->moments;
}

static ApercuClicheLigne
read_ligne (ApercuCliche            *self,
            Statement               *statement,
            const ApercuClicheLigne *avant)
{
  ApercuClicheLigne ligne = {
    .id = sqlite3_column_int64 (statement, COLONNE_ID),
    .echeance = read_number (statement, COLONNE_ECHEANCE),
    .demande = read_number (statement, COLONNE_DEMANDE),
    .prix = read_number (statement, COLONNE_PRIX),
    .revision = sqlite3_column_int64 (statement, COLONNE_REVISION),
    .cle = read_texte (self, statement, COLONNE_CLE, avant->cle),
    .tri = read_texte (self, statement, COLONNE_TRI, avant->tri),
    .ref = read_texte (self, statement, COLONNE_REF, avant->ref),
  };

  statement_read_uuid (statement, COLONNE_PORTEE, ligne.portee);
  read_moments (self, statement, &ligne);
  for (guint i = 0; i < APERCU_N_MOTS; i++)
    ligne.mots[i] = apercu_mots_add (self->mots, (const char *) sqlite3_column_text (
                                                   statement, (int) (COLONNE_MOTS + i)));
  return ligne;
}

/* The place of a row, or the one that it would have. Ids are given one after the other: a row is as far
 * below its id as rows are gone before it. */
gboolean
apercu_cliche_find (const ApercuCliche *self,
                    gint64              id,
                    guint32            *place)
{
  const guint n = self->lignes->len;
  const gint64 premier = n > 0 ? apercu_cliche_get_ligne (self, 0)->id : id;
  guint fin = id < premier ? 0 : (guint) MIN (id - premier, (gint64) n);
  guint debut = fin;

  for (guint pas = 1; debut > 0 && (debut == n || apercu_cliche_get_ligne (self, debut)->id > id);
       pas *= 2)
    {
      fin = debut;
      debut -= MIN (debut, pas);
    }
  while (debut < fin)
    {
      const guint milieu = debut + (fin - debut) / 2;

      if (apercu_cliche_get_ligne (self, milieu)->id < id)
        debut = milieu + 1;
      else
        fin = milieu;
    }
  *place = debut;
  return debut < n && apercu_cliche_get_ligne (self, debut)->id == id;
}

/* @id: (out): the row of the overview of a dossier */
gboolean
apercu_cliche_find_dossier (const ApercuCliche *self,
                            const guint8       *portee,
                            gint64             *id)
{
  for (guint i = 0; i < self->lignes->len; i++)
    if (memcmp (apercu_cliche_get_ligne (self, i)->portee, portee, UUID_LENGTH) == 0)
      {
        *id = apercu_cliche_get_ligne (self, i)->id;
        return TRUE;
      }
  return FALSE;
}

/* The start of the first entretien that is not over at @instant, or CHAMP_ABSENT. */
gint64
apercu_cliche_get_prochain (const ApercuCliche      *self,
                            const ApercuClicheLigne *ligne,
                            gint64                   instant)
{
  for (guint i = 0; i < ligne->n_moments; i++)
    {
      const gint64 moment = g_array_index (self->moments, gint64, ligne->moments + i);

      if (moment >= instant)
        return moment;
    }
  return CHAMP_ABSENT;
}

/* The order of the names */

static const char *
get_tri (const ApercuCliche *self,
         guint32             place)
{
  return apercu_cliche_get_texte (self, apercu_cliche_get_ligne (self, place)->tri);
}

static gboolean
comes_before (const ApercuCliche *self,
              guint32             a,
              guint32             b)
{
  const int signe = strcmp (get_tri (self, a), get_tri (self, b));

  return signe != 0 ? signe < 0 : a < b;
}

/* Which one by name is the row at @place, or would be. */
guint32
apercu_cliche_find_rang (const ApercuCliche *self,
                         guint32             place)
{
  guint debut = 0;
  guint fin = self->noms->len;

  while (debut < fin)
    {
      const guint milieu = debut + (fin - debut) / 2;

      if (comes_before (self, g_array_index (self->noms, guint32, milieu), place))
        debut = milieu + 1;
      else
        fin = milieu;
    }
  return debut;
}

/* The first letters of a name, so that most of them are compared without being read. */
typedef struct
{
  guint64 debut;
  guint32 place;
} Nom;

static int
compare_noms (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Nom *la = a;
  const Nom *lb = b;

  if (la->debut != lb->debut)
    return la->debut < lb->debut ? -1 : 1;
  return comes_before (data, la->place, lb->place) ? -1 : 1;
}

static guint64
read_debut (const char *texte)
{
  guint64 debut = 0;

  for (guint i = 0; i < sizeof debut; i++)
    {
      debut = debut << 8 | (guint8) *texte;
      texte += *texte != '\0';
    }
  return debut;
}

static void
sort_names (ApercuCliche *self)
{
  const guint n = self->lignes->len;
  g_autofree Nom *noms = g_new (Nom, n + 1);

  for (guint32 i = 0; i < n; i++)
    noms[i] = (Nom) { read_debut (get_tri (self, i)), i };
  g_qsort_with_data (noms, (gint) n, sizeof (Nom), compare_noms, self);
  g_array_set_size (self->noms, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->noms, guint32, i) = noms[i].place;
}

static guint
count_rows (Projection *projection)
{
  g_autoptr (Statement) statement =
    database_prepare (projection->database, "SELECT count(*) FROM \"apercu\"", NULL);

  return statement != NULL && statement_step (statement) == SQLITE_ROW
           ? (guint) sqlite3_column_int (statement, 0) : 0;
}

/* (transfer full) (nullable): all the overviews of a projection */
ApercuCliche *
apercu_cliche_read (Projection  *projection,
                    GError     **error)
{
  g_autoptr (ApercuCliche) self = make (count_rows (projection));
  g_autoptr (Statement) statement =
    database_prepare (projection->database, SELECTION " ORDER BY \"_id\"", error);
  int rc;

  if (statement == NULL)
    return NULL;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      const ApercuClicheLigne ligne = read_ligne (self, statement, &ligne_neuve);

      g_array_append_val (self->lignes, ligne);
    }
  if (rc != SQLITE_DONE)
    {
      database_fail (projection->database, rc, error);
      return NULL;
    }
  sort_names (self);
  apercu_mots_rank (self->mots);
  return g_steal_pointer (&self);
}

/* What a commit changes */

static void
insert_name (ApercuCliche *self,
             guint32       place)
{
  g_array_insert_val (self->noms, apercu_cliche_find_rang (self, place), place);
}

/* The rows from @place on are one further, or one less far. */
static void
shift_names (ApercuCliche *self,
             guint32       place,
             gint          decalage)
{
  for (guint i = 0; i < self->noms->len; i++)
    {
      guint32 *nom = &g_array_index (self->noms, guint32, i);

      if (*nom >= place)
        *nom = (guint32) ((gint64) *nom + decalage);
    }
}

static void
change_row (ApercuCliche *self,
            Statement    *statement,
            guint32       place)
{
  ApercuClicheLigne *la = &g_array_index (self->lignes, ApercuClicheLigne, place);
  const ApercuClicheLigne ligne = read_ligne (self, statement, la);
  const gboolean renommee = ligne.tri != la->tri;

  if (renommee)
    g_array_remove_index (self->noms, apercu_cliche_find_rang (self, place));
  *la = ligne;
  if (renommee)
    insert_name (self, place);
}

static void
add_row (ApercuCliche *self,
         Statement    *statement,
         guint32       place)
{
  const ApercuClicheLigne ligne = read_ligne (self, statement, &ligne_neuve);

  /* The last one, but for a row that comes back. */
  if (place < self->lignes->len)
    shift_names (self, place, 1);
  g_array_insert_val (self->lignes, place, ligne);
  insert_name (self, place);
}

static void
remove_row (ApercuCliche *self,
            guint32       place)
{
  g_array_remove_index (self->noms, apercu_cliche_find_rang (self, place));
  g_array_remove_index (self->lignes, place);
  shift_names (self, place, -1);
}

/* @self: (transfer full): of @projection, before the row @id changed there
 * Returns: (transfer full) (nullable): what it is now; NULL when that cannot be read */
ApercuCliche *
apercu_cliche_follow (ApercuCliche *self,
                      Projection   *projection,
                      gint64        id)
{
  g_autoptr (ApercuCliche) mien = own (self);
  g_autoptr (Statement) statement =
    database_prepare (projection->database, SELECTION " WHERE \"_id\"=?1", NULL);
  guint32 place;
  gboolean connue;
  int rc;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  rc = statement_step (statement);
  connue = apercu_cliche_find (mien, id, &place);
  if (rc == SQLITE_ROW && connue)
    change_row (mien, statement, place);
  else if (rc == SQLITE_ROW)
    add_row (mien, statement, place);
  else if (rc == SQLITE_DONE && connue)
    remove_row (mien, place);
  else if (rc != SQLITE_DONE)
    return NULL;
  apercu_mots_rank (mien->mots);
  return g_steal_pointer (&mien);
}
