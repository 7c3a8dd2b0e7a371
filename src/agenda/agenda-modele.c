/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-modele.h"

#include "agenda/agenda-mois.h"
#include "model/codes.h"
#include "operations/agendas.h"

struct _AgendaModele
{
  GObject parent_instance;

  Repository *repository;
  GListStore *items;            /* of the days that are shown, of everybody */
  GtkFilterListModel *siens;    /* those the user wants to see */
  GtkFilterListModel *periode;  /* and that are in the period */
  char *conseiller;
  Plage jours_periode;
};

G_DEFINE_FINAL_TYPE (AgendaModele, agenda_modele, G_TYPE_OBJECT)

static gboolean
filter_sien (gpointer item,
             gpointer data)
{
  AgendaModele *self = data;

  return self->conseiller == NULL
         || g_strcmp0 (agenda_item_get_donnees (item)->conseiller, self->conseiller) == 0;
}

static gboolean
filter_periode (gpointer item,
                gpointer data)
{
  AgendaModele *self = data;

  return plage_contains (self->jours_periode, agenda_item_get_jour (item));
}

static void
agenda_modele_dispose (GObject *object)
{
  AgendaModele *self = JALONS_AGENDA_MODELE (object);

  g_clear_object (&self->periode);
  g_clear_object (&self->siens);
  g_clear_object (&self->items);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->conseiller, g_free);

  G_OBJECT_CLASS (agenda_modele_parent_class)->dispose (object);
}

static void
agenda_modele_class_init (AgendaModeleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = agenda_modele_dispose;
}

static void
agenda_modele_init (AgendaModele *self)
{
  self->items = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  self->siens = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->items)),
    GTK_FILTER (gtk_custom_filter_new (filter_sien, self, NULL)));
  self->periode = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->siens)),
    GTK_FILTER (gtk_custom_filter_new (filter_periode, self, NULL)));
}

static AgendaItem *
create_item (const AgendaTemps *temps,
             const char        *conflit)
{
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

  return agenda_item_new (&donnees);
}

static void
add_conflict (GPtrArray    *textes,
              guint         rang,
              AgendaTemps  *autre,
              ConflitNature nature)
{
  g_autofree char *un = agendas_format_conflit (autre, nature);
  char *avant = textes->pdata[rang];

  textes->pdata[rang] = avant != NULL ? g_strconcat (avant, "\n", un, NULL) : g_steal_pointer (&un);
  g_free (avant);
}

/* Returns: for each time, what it is in conflict with, or NULL */
static GPtrArray *
describe_conflicts (GPtrArray *temps)
{
  GPtrArray *textes = g_ptr_array_new_with_free_func (g_free);
  g_autofree Creneau *creneaux = g_new (Creneau, MAX (temps->len, 1));
  g_autoptr (GArray) conflits = NULL;

  g_ptr_array_set_size (textes, (gint) temps->len);
  for (guint i = 0; i < temps->len; i++)
    creneaux[i] = ((AgendaTemps *) temps->pdata[i])->creneau;
  conflits = conflits_find (creneaux, temps->len);
  for (guint i = 0; i < conflits->len; i++)
    {
      const Conflit *conflit = &g_array_index (conflits, Conflit, i);

      add_conflict (textes, conflit->a, temps->pdata[conflit->b], conflit->nature);
      add_conflict (textes, conflit->b, temps->pdata[conflit->a], conflit->nature);
    }

  return textes;
}

/**
 * agenda_modele_new:
 * @repository: an open base
 *
 * Returns: (transfer full): an empty agenda
 */
AgendaModele *
agenda_modele_new (Repository *repository)
{
  AgendaModele *self = g_object_new (JALONS_TYPE_AGENDA_MODELE, NULL);

  self->repository = g_object_ref (repository);
  return self;
}

/**
 * agenda_modele_load:
 * @jours: the days that are shown
 * @periode: the days that are named and counted
 * @conseiller: (nullable): only those of this conseiller
 * @error: set where the base cannot be read; the agenda stays as it was
 *
 * Reads the times of some days; conflicts are looked for among everybody's.
 */
gboolean
agenda_modele_load (AgendaModele  *self,
                    Plage          jours,
                    Plage          periode,
                    const char    *conseiller,
                    GError       **error)
{
  g_autoptr (GPtrArray) temps = agendas_list (self->repository, plage_to_instants (jours), error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) conflits = NULL;

  if (temps == NULL)
    return FALSE;

  conflits = describe_conflicts (temps);
  for (guint i = 0; i < temps->len; i++)
    g_ptr_array_add (items, create_item (temps->pdata[i], conflits->pdata[i]));
  self->jours_periode = periode;
  g_free (self->conseiller);
  self->conseiller = g_strdup (conseiller);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);

  return TRUE;
}

/**
 * agenda_modele_get_siens:
 *
 * Returns: (transfer none): #AgendaItem of all the days that are shown
 */
GListModel *
agenda_modele_get_siens (AgendaModele *self)
{
  return G_LIST_MODEL (self->siens);
}

/**
 * agenda_modele_get_periode:
 *
 * Returns: (transfer none): #AgendaItem of the period
 */
GListModel *
agenda_modele_get_periode (AgendaModele *self)
{
  return G_LIST_MODEL (self->periode);
}

/**
 * agenda_modele_find:
 *
 * Returns: (transfer full) (nullable): the item of a record
 */
AgendaItem *
agenda_modele_find (AgendaModele *self,
                    const char   *uuid)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (agenda_item_get_donnees (item)->uuid, uuid) == 0)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * agenda_modele_count:
 *
 * Returns: how many entretiens the period has
 */
guint
agenda_modele_count (AgendaModele *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->periode));
  guint entretiens = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->periode), i);

      entretiens += agenda_item_get_donnees (item)->indisponible ? 0 : 1;
    }

  return entretiens;
}
