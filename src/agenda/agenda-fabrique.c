/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-fabrique.h"

#include "agenda/agenda-mois.h"
#include "base/instant.h"
#include "model/codes.h"
#include "operations/rivaux.h"

#include <string.h>

struct _AgendaFabrique
{
  GObject parent_instance;

  Repository *repository;
  Plage instants;        /* that are shown */
  GHashTable *connus;    /* uuid → AgendaItem, as it was shown last */
  GHashTable *absences;  /* uuid → AgendaTemps */
  GHashTable *rivaux;    /* day → Rivaux */
  GHashTable *attendus;  /* days whose conflicts are still to be found */
};

enum
{
  ATTENDU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AgendaFabrique, agenda_fabrique, G_TYPE_OBJECT)

static void
agenda_fabrique_finalize (GObject *object)
{
  AgendaFabrique *self = JALONS_AGENDA_FABRIQUE (object);

  g_hash_table_unref (self->attendus);
  g_hash_table_unref (self->rivaux);
  g_hash_table_unref (self->absences);
  g_hash_table_unref (self->connus);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (agenda_fabrique_parent_class)->finalize (object);
}

static void
agenda_fabrique_class_init (AgendaFabriqueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = agenda_fabrique_finalize;

  /**
   * AgendaFabrique::attendu:
   *
   * An item was made whose conflicts nobody knows: agenda_fabrique_find_conflicts() is to be called.
   */
  signals[ATTENDU] = g_signal_new ("attendu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
agenda_fabrique_init (AgendaFabrique *self)
{
  self->connus = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->absences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) agenda_temps_free);
  self->rivaux = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) rivaux_free);
  self->attendus = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * agenda_fabrique_new:
 * @repository: an open base
 * @instants: the range of instants that is shown
 *
 * Returns: (transfer full): what makes the items of the agenda, which has read nothing yet
 */
AgendaFabrique *
agenda_fabrique_new (Repository *repository,
                     Plage       instants)
{
  AgendaFabrique *self = g_object_new (JALONS_TYPE_AGENDA_FABRIQUE, NULL);

  self->repository = g_object_ref (repository);
  self->instants = instants;
  return self;
}

/**
 * agenda_fabrique_know:
 * @item: what a view shows
 *
 * Remembers it, for it to be made again only once it has changed.
 */
void
agenda_fabrique_know (AgendaFabrique *self,
                      AgendaItem     *item)
{
  g_hash_table_replace (self->connus, agenda_item_get_donnees (item)->uuid, g_object_ref (item));
}

/**
 * agenda_fabrique_make:
 * @temps: a time
 * @conflit: (nullable): what it is in conflict with, in words
 *
 * Returns: (transfer full): the item that shows it: the same one as before where nothing has changed,
 *   so that views do nothing for it
 */
AgendaItem *
agenda_fabrique_make (AgendaFabrique    *self,
                      const AgendaTemps *temps,
                      const char        *conflit)
{
  AgendaItem *connu = g_hash_table_lookup (self->connus, fiche_get_uuid (temps->fiche));
  AgendaDonnees donnees = {
    .uuid = (char *) fiche_get_uuid (temps->fiche), .debut = temps->creneau.debut,
    .conseiller = (char *) temps->creneau.conseiller, .agent = (char *) temps->creneau.agent,
    .seance = (char *) temps->creneau.seance, .conflit = (char *) conflit,
  };

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    {
      donnees.indisponible = TRUE;
      donnees.nom = JALONS_INDISPONIBILITE (temps->fiche)->motif;
      donnees.duree_minutes = (temps->creneau.fin - temps->creneau.debut) / 60;
    }
  else
    {
      Entretien *entretien = JALONS_ENTRETIEN (temps->fiche);

      donnees.nom = temps->apercu != NULL ? temps->apercu->nom : NULL;
      donnees.prenom = temps->apercu != NULL ? temps->apercu->prenom : NULL;
      donnees.duree_minutes = entretien->duree_minutes;
      donnees.genre = entretien->genre;
      donnees.genre_libelle = (char *) code_libelle_find (codes_genre_entretien, entretien->genre);
      donnees.mode = entretien->mode;
      donnees.statut = entretien->statut;
      donnees.couleur = agenda_genre_get_couleur (entretien->genre);
      donnees.lieu = entretien->lieu;
      donnees.raison = entretien->conflit_raison;
    }

  if (connu != NULL && agenda_item_equals (connu, &donnees))
    return g_object_ref (connu);

  connu = agenda_item_new (&donnees);
  agenda_fabrique_know (self, connu);
  return connu;
}

/**
 * agenda_fabrique_add_absence:
 * @temps: (transfer full): an unavailability that agenda_fabrique_read() may be asked for
 */
void
agenda_fabrique_add_absence (AgendaFabrique *self,
                             AgendaTemps    *temps)
{
  g_hash_table_replace (self->absences, g_strdup (fiche_get_uuid (temps->fiche)), temps);
}

/* @absence: (nullable): the unavailability it is
 *
 * (nullable): what is known of the conflicts of a time; until then what was said before */
static char *
find_conflit (AgendaFabrique    *self,
              const Moment      *moment,
              const char        *uuid,
              const AgendaTemps *absence)
{
  const gint64 jour = instant_get_jour (moment->debut);
  Rivaux *rivaux = g_hash_table_lookup (self->rivaux, &jour);
  AgendaItem *connu = g_hash_table_lookup (self->connus, uuid);

  if (rivaux != NULL)
    return absence != NULL ? rivaux_describe_absence (self->repository, absence, self->instants)
                           : rivaux_describe (rivaux, uuid);
  if (g_hash_table_add (self->attendus, g_memdup2 (&jour, sizeof jour)))
    g_signal_emit (self, signals[ATTENDU], 0);

  return connu != NULL ? g_strdup (agenda_item_get_donnees (connu)->conflit) : NULL;
}

/**
 * agenda_fabrique_read:
 * @moment: a time of everybody’s
 *
 * Returns: (transfer full): the item that shows it; without a name where it was deleted meanwhile
 */
AgendaItem *
agenda_fabrique_read (AgendaFabrique *self,
                      const Moment   *moment)
{
  g_autofree char *uuid = uuid_format (moment->uuid);
  const AgendaTemps *absence = g_hash_table_lookup (self->absences, uuid);
  g_autoptr (AgendaTemps) temps = absence == NULL ? agendas_read (self->repository, uuid, NULL) : NULL;
  g_autofree char *conflit = NULL;
  const AgendaDonnees rien = { .uuid = uuid, .debut = moment->debut,
                               .duree_minutes = (moment->fin - moment->debut) / 60 };

  if (absence == NULL && temps == NULL)
    return agenda_item_new (&rien);

  conflit = find_conflit (self, moment, uuid, absence);
  return agenda_fabrique_make (self, absence != NULL ? absence : temps, conflit);
}

static gint
compare_noms (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Moment *un = a, *autre = b;
  const MomentNom *nom = g_hash_table_lookup (data, un->uuid);
  const MomentNom *autre_nom = g_hash_table_lookup (data, autre->uuid);
  const gint ordre = nom != NULL && autre_nom != NULL
                     ? agenda_noms_compare (nom->nom, nom->prenom, autre_nom->nom, autre_nom->prenom)
                     : (nom == NULL) - (autre_nom == NULL);

  return ordre != 0 ? ordre : memcmp (un->uuid, autre->uuid, UUID_LENGTH);
}

/* An uuid is drawn at random: any of its bytes do. */
static guint
hash_uuid (gconstpointer uuid)
{
  guint valeur;

  memcpy (&valeur, uuid, sizeof valeur);
  return valeur;
}

static gboolean
uuids_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, UUID_LENGTH) == 0;
}

/**
 * agenda_fabrique_order:
 * @moments: (array length=n): entretiens that begin together
 *
 * Sorts them by the names of whom one sees; as they are where the base cannot be read.
 */
void
agenda_fabrique_order (AgendaFabrique *self,
                       Moment         *moments,
                       guint           n)
{
  g_autoptr (GStringChunk) textes = g_string_chunk_new (64 * n);
  g_autoptr (GArray) noms = repository_list_noms (self->repository, moments[0].debut, textes, NULL);
  g_autoptr (GHashTable) table = g_hash_table_new (hash_uuid, uuids_equal);

  if (noms == NULL)
    return;

  for (guint i = 0; i < noms->len; i++)
    {
      MomentNom *nom = &g_array_index (noms, MomentNom, i);

      g_hash_table_insert (table, nom->uuid, nom);
    }
  g_qsort_with_data (moments, (gint) n, sizeof *moments, compare_noms, table);
}

/**
 * agenda_fabrique_find_conflicts:
 * @jour: (out): a day
 *
 * Reads who and what place are taken on one of the days that wait for it.
 *
 * Returns: whether there was one: its items, made again, say what they are in conflict with
 */
gboolean
agenda_fabrique_find_conflicts (AgendaFabrique *self,
                                gint64         *jour)
{
  g_autoptr (GList) jours = g_hash_table_get_keys (self->attendus);
  Plage instants;
  Rivaux *rivaux;

  if (jours == NULL)
    return FALSE;

  *jour = G_MAXINT64;
  for (GList *un = jours; un != NULL; un = un->next)
    *jour = MIN (*jour, *(gint64 *) un->data);
  g_hash_table_remove (self->attendus, jour);
  /* What begins on it lasts a day at most. */
  instants = plage_to_instants ((Plage) { *jour, *jour + 2 });
  rivaux = rivaux_new (self->repository, instants, NULL);
  if (rivaux != NULL)
    g_hash_table_replace (self->rivaux, g_memdup2 (jour, sizeof *jour), rivaux);

  return rivaux != NULL;
}
